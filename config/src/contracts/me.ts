/** Whoever is signed in, and what they hold. */
import { z } from 'zod';
import { accountView } from './account';
import { id } from './common';
import { membershipView, permission } from './membership';

export const meView = z
  .strictObject({
    account: accountView,
    memberships: membershipView.array(),
    acting: membershipView.nullable(),
    permissions: permission.array().describe('Of the acting membership'),
    unread: z.int().describe('Notices that were not read yet'),
  })
  .meta({ id: 'MeView' });
export type MeView = z.infer<typeof meView>;

export const meMeta = z
  .strictObject({
    waitingClaims: z
      .int()
      .describe('Cases under this phone but another name: a second proof is asked for (POST /api/me/claims)'),
  })
  .meta({ id: 'MeMeta' });
export type MeMeta = z.infer<typeof meMeta>;

export const claimedCases = z
  .strictObject({ cases: id.array().describe("Of the cases that are now the account's") })
  .meta({ id: 'ClaimedCases' });
export type ClaimedCases = z.infer<typeof claimedCases>;
