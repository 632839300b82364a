/** An account as its owner sees it (R1, R38). */
import { z } from 'zod';
import { GENDERS } from '../closed-sets';
import { id, oneOf, revision } from './common';
import { enterpriseView } from './enterprise';

export const accountKind = z.enum(['person', 'enterprise', 'organisation', 'staff']);
export type AccountKind = z.infer<typeof accountKind>;
export const maskedPhone = z.string().describe('Masked: 138****5678; empty where there is none');

export const accountView = z
  .strictObject({
    id,
    kind: accountKind,
    username: z.string(),
    name: z.string(),
    phone: maskedPhone,
    gender: oneOf(GENDERS).nullable(),
    address: z.string().nullable(),
    hasIdNumber: z.boolean(),
    hasPassword: z.boolean().describe('Whether a password was ever chosen: changing one asks for the old'),
    elderMode: z.boolean(),
    isWechatBound: z.boolean(),
    mustSetPassword: z
      .boolean()
      .describe('Until a password is set, everything else answers PASSWORD_REQUIRED'),
    mustConfirmIdentity: z
      .boolean()
      .describe(
        'Signed in by a phone that may have a new owner: until they prove who they are, nothing of the account is shown',
      ),
    enterprise: enterpriseView.nullable(),
    revision: revision.describe('Of the account and its enterprise together'),
  })
  .meta({ id: 'AccountView' });
export type AccountView = z.infer<typeof accountView>;
