/** A respondent without an account opens the case with the code from the text message. */
import type { InvitationView, JoinedSession } from '@tiaohe/config';
import { getPublic, postPublic } from './client';

export type Acceptance = { code: string; phone: string; smsCode: string; consent: { privacy: string } };

const pathOf = (code: string) => `/api/invitations/${encodeURIComponent(code)}`;
export const loadInvitation = (code: string) => getPublic<InvitationView>(pathOf(code));
export const acceptInvitation = ({ code, ...proof }: Acceptance) =>
  postPublic<JoinedSession>(pathOf(code), proof);
/** The phone belongs to somebody else: the invitation ends and staff look up the number. */
export const declineInvitation = (code: string) => postPublic<null>(`${pathOf(code)}/not-mine`, {});
