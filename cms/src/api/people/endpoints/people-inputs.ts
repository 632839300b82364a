/** What staff may say of accounts. */
import { VERDICTS, VERIFICATION_CODES } from '@tiaohe/config';
import { z } from 'zod';
import { pageQuery } from '../../../platform/http/paging';
import {
  creditCode,
  firmName,
  gender,
  homeAddress,
  idNumber,
  optional,
  personName,
  phone,
  username,
} from '../../../platform/http/person-fields';
import { revision } from '../../../platform/revision/revision-input';

export const reason = z.object({ reason: z.string().trim().min(2, '请写明理由').max(200) });
const role = z.string().trim().min(1).max(60);

const peopleWords = {
  role: optional(role),
  state: optional(z.enum(['active', 'disabled'])),
  username: optional(z.string().trim().max(60)),
  name: optional(z.string().trim().max(60)),
  phone: optional(z.string().trim().max(40)),
  kind: optional(z.enum(['person', 'enterprise', 'organisation', 'mediator', 'staff'])),
  verification: optional(z.enum(VERIFICATION_CODES)),
};
export const peopleQuery = pageQuery.extend(peopleWords);
/** The same without pages: what an export asks. */
export const peopleFilter = z.object({ ...peopleWords, q: optional(z.string().trim().max(100)) });

const opening = z.object({
  role,
  phone,
  name: personName,
  username: optional(username),
  gender: optional(gender),
  address: optional(homeAddress),
  idNumber: optional(idNumber),
  organisationId: optional(z.string().max(40)),
  enterprise: optional(
    z.object({ name: firmName, creditCode, legalRepresentative: personName, address: optional(homeAddress) }),
  ),
});
const invitation = z.object({
  email: z.email('请填写正确的邮箱').transform((text) => text.toLowerCase()),
  name: personName,
  role,
  phone: optional(phone),
  organisationId: optional(z.string().max(40)),
});
/** A colleague is known by e-mail, everybody else by phone. */
export const newPerson = z.union([
  invitation.extend({ kind: z.literal('staff') }),
  opening.extend({ kind: z.enum(['person', 'enterprise', 'organisation', 'mediator']).optional() }),
]);

export const personChange = z.object({
  revision,
  name: optional(personName),
  username: optional(username),
  phone: optional(phone),
  gender: gender.nullish(),
  address: homeAddress.nullish(),
  idNumber: optional(idNumber),
  enterprise: z
    .object({
      name: optional(firmName),
      legalRepresentative: optional(personName),
      address: optional(homeAddress),
      verification: optional(z.enum(VERDICTS)),
      verificationNote: optional(z.string().trim().max(200)),
    })
    .optional(),
});

/** The other half of a person: a panel user needs an e-mail, an account only the phone that is known already. */
export const counterpart = z.object({
  role,
  email: optional(z.email('请填写正确的邮箱').transform((text) => text.toLowerCase())),
  organisationId: optional(z.string().max(40)),
});
export const bulkDisable = reason.extend({
  ids: z.array(z.string().max(40)).min(1, '请先选择账号').max(100, '一次最多100个'),
});
export const decision = z.object({
  revision: revision.optional(),
  result: z.enum(VERDICTS),
  note: optional(z.string().trim().max(200)),
});
export const merging = reason.extend({ into: z.string().min(1).max(40) });
export const mergingQuery = z.object({ into: z.string().min(1).max(40) });
export const newMembership = z.object({ role, organisationId: optional(z.string().max(40)) });
