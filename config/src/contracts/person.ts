/** People as staff see them: accounts of the mini-program and colleagues of the panel, in one list (R37–R40). */
import { z } from 'zod';
import { GENDERS, VERIFICATIONS } from '../closed-sets';
import { accountKind, maskedPhone } from './account';
import { id, instant, oneOf, revision } from './common';
import { enterpriseView } from './enterprise';
import { personDoor } from './membership';
import { organisationName } from './organisation-name';

export const roleHeld = z
  .strictObject({
    id: id.describe("Of the membership; a panel user's role has its code for an id"),
    role: z.string(),
    roleName: z.string(),
    organisation: organisationName.nullable(),
    isDefault: z.boolean(),
  })
  .meta({ id: 'RoleHeld' });
export type RoleHeld = z.infer<typeof roleHeld>;

export const personState = z.enum(['active', 'disabled']);

export const personView = z
  .strictObject({
    id,
    door: personDoor,
    kind: accountKind,
    username: z.string(),
    email: z.string().nullable(),
    name: z.string().describe("Of the person; for a firm's account, whoever acts for it"),
    firm: z.strictObject({ name: z.string(), verification: oneOf(VERIFICATIONS) }).nullable(),
    phone: maskedPhone,
    roles: roleHeld.array(),
    state: personState,
    disabledReason: z.string().nullable(),
    hasIdNumber: z.boolean(),
    isWechatBound: z.boolean(),
    mustSetPassword: z.boolean(),
    createdAt: instant,
  })
  .meta({ id: 'PersonView' });
export type PersonView = z.infer<typeof personView>;

const personConsent = z.strictObject({
  kind: z.string(),
  version: z.string(),
  channel: z.string().describe('Where it was given: register, wechat, invitation, me'),
  givenAt: instant,
  withdrawnAt: instant.nullable(),
});

export const linkedPerson = z
  .strictObject({ id, door: personDoor, name: z.string(), username: z.string(), roles: roleHeld.array() })
  .describe("The same person's other sign-in: the panel user of an account, the account of a panel user")
  .meta({ id: 'LinkedPerson' });
export type LinkedPerson = z.infer<typeof linkedPerson>;

export const personDetail = personView
  .extend({
    gender: oneOf(GENDERS).nullable(),
    address: z.string().nullable(),
    revision,
    enterprise: enterpriseView
      .extend({ licenceMaterialId: id.nullable() })
      .meta({ id: 'PersonEnterprise' })
      .nullable(),
    consents: personConsent.array(),
    cases: z.int().describe('In how many the person is a party'),
    linked: linkedPerson.nullable(),
  })
  .meta({ id: 'PersonDetail' });
export type PersonDetail = z.infer<typeof personDetail>;

export const personWithLink = personDetail
  .extend({
    link: z
      .string()
      .nullable()
      .optional()
      .describe(
        "A colleague's new password is set through it; shown this once. An account's owner is texted instead",
      ),
  })
  .meta({ id: 'PersonWithLink' });
export type PersonWithLink = z.infer<typeof personWithLink>;

export const revealedPerson = z
  .strictObject({ phone: z.string().nullable(), idNumber: z.string().nullable() })
  .describe('In full, for a reason that is on the record')
  .meta({ id: 'RevealedPerson' });
export type RevealedPerson = z.infer<typeof revealedPerson>;

export const bulkResult = z
  .strictObject({
    id,
    name: z.string(),
    ok: z.boolean(),
    code: z.string().nullable().describe('Why not: an error code'),
    message: z.string(),
  })
  .meta({ id: 'BulkResult' });
export type BulkResult = z.infer<typeof bulkResult>;
