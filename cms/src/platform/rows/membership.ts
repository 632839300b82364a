/** A row of memberships (身份). Made from the content type by `npm run reference`. */
export type MembershipRow = {
  id: number;
  document_id: string;
  account_id: number;
  role_id: number | null;
  organisation_id: number | null;
  state: 'active' | 'ended';
  is_default: boolean | null;
  ended_at: Date | null;
  created_at: Date;
  updated_at: Date;
};
