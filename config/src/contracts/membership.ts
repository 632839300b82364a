/** Roles that people hold, and those that there are (R39, R43). */
import { z } from 'zod';
import { PERMISSIONS } from '../permissions';
import { id, oneOf } from './common';
import { organisationName } from './organisation-name';

export const permission = oneOf(PERMISSIONS);
/** The two doors of the house: the mini-program's accounts, the panel's staff. */
export const personDoor = z.enum(['account', 'staff']);
export type PersonDoor = z.infer<typeof personDoor>;

export const membershipView = z
  .strictObject({
    id,
    role: z.string().describe("A role of the vocabulary, or a custom one's code"),
    roleName: z.string(),
    organisation: organisationName.nullable(),
    permissions: permission.array(),
  })
  .meta({ id: 'MembershipView' });
export type MembershipView = z.infer<typeof membershipView>;

export const roleChoice = z
  .strictObject({ code: z.string(), name: z.string(), door: personDoor })
  .meta({ id: 'RoleChoice' });
export type RoleChoice = z.infer<typeof roleChoice>;
