/** A row of staff_links (工作人员所属机构). Made from the content type by `npm run reference`. */
export type StaffLinkRow = {
  id: number;
  document_id: string;
  staff: number;
  phone_cipher: string | null;
  phone_index: string | null;
  organisation_id: number | null;
  revision: number | null;
  created_at: Date;
  updated_at: Date;
};
