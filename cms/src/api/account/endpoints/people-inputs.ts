/** What staff may say of accounts. */
import { z } from 'zod';
import { pageQuery } from '../../../http/paging';
import { creditCode, gender, homeAddress, idNumber, optional, personName, phone, username } from './inputs';

export const reason = z.object({ reason: z.string().trim().min(2, '请写明理由').max(200) });
const role = z.string().trim().min(1).max(60);
const firmName = z.string().trim().min(2).max(100);

export const peopleQuery = pageQuery.extend({
  role: optional(role),
  state: optional(z.enum(['active', 'disabled'])),
  username: optional(z.string().trim().max(60)),
  name: optional(z.string().trim().max(60)),
  phone: optional(z.string().trim().max(40)),
  kind: optional(z.enum(['person', 'enterprise', 'organisation', 'staff'])),
});

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
});
/** A colleague is known by e-mail, everybody else by phone. */
export const newPerson = z.union([
  invitation.extend({ kind: z.literal('staff') }),
  opening.extend({ kind: z.enum(['person', 'enterprise', 'organisation', 'mediator']).optional() }),
]);

export const personChange = z.object({
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
      verification: optional(z.enum(['pending', 'verified', 'refused'])),
      verificationNote: optional(z.string().trim().max(200)),
    })
    .optional(),
});

export const newMembership = z.object({ role, organisationId: optional(z.string().max(40)) });
