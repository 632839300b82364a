/** A row of invitations (参加邀请). Made from the content type by `npm run reference`. */
export type InvitationRow = {
  id: number;
  document_id: string;
  case_id: number;
  party_id: number;
  code_index: string | null;
  state: 'open' | 'used' | 'not-mine' | 'void';
  expires_at: Date | null;
  used_at: Date | null;
  created_at: Date;
  updated_at: Date;
};
