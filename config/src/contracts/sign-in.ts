/** What signing in gives (R1). */
import { z } from 'zod';
import { accountView } from './account';
import { membershipView } from './membership';

export const tokenPair = z
  .strictObject({
    jwt: z.string().describe('The access token, short-lived'),
    refreshToken: z.string().describe('Good once: POST /api/auth/refresh spends it and gives the next pair'),
  })
  .meta({ id: 'TokenPair' });
export type TokenPair = z.infer<typeof tokenPair>;

export const sessionView = tokenPair
  .extend({
    account: accountView,
    memberships: membershipView.array(),
    acting: membershipView.nullable().describe('The membership that acts when X-Acting-As names none'),
  })
  .meta({ id: 'SessionView' });
export type SessionView = z.infer<typeof sessionView>;

/** Strapi's clients read the tokens at the top, ours in `data`. */
export const refreshedSession = tokenPair.extend({ data: tokenPair }).meta({ id: 'RefreshedSession' });
export type RefreshedSession = z.infer<typeof refreshedSession>;

const done = z.strictObject({ ok: z.boolean() });
export const signedOut = done.extend({ data: done }).meta({ id: 'SignedOut' });
export type SignedOut = z.infer<typeof signedOut>;
