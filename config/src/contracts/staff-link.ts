/** Where a colleague works (R43: 本机构, 本机构及下级机构). */
import { z } from 'zod';
import { maskedPhone } from './account';
import { id, revision } from './common';
import { organisationName } from './organisation-name';

export const staffLinkView = z
  .strictObject({
    account: z
      .strictObject({ id, name: z.string(), phone: maskedPhone })
      .nullable()
      .describe("The colleague's own account, tied by the phone"),
    organisation: organisationName.nullable(),
    organisations: organisationName
      .array()
      .describe("All that count as this person's own: what was set by hand, and what their memberships add"),
    revision: revision.describe("The colleague's, as in their account"),
  })
  .meta({ id: 'StaffLinkView' });
export type StaffLinkView = z.infer<typeof staffLinkView>;
