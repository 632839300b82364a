/** A respondent without an account opens the case with the code from the text message. */
import type { SessionView } from '@tiaohe/config';
import { getPublic, postPublic } from './client';

export type InvitationView = { category: string; centre: string; phoneMasked: string };
export const loadInvitation = (code: string) => getPublic<InvitationView>(`/api/invitations/${encodeURIComponent(code)}`);
export const acceptInvitation = ({ code, phone, smsCode }: { code: string; phone: string; smsCode: string }) =>
  postPublic<SessionView & { caseId: string }>(`/api/invitations/${encodeURIComponent(code)}`, { phone, smsCode });
