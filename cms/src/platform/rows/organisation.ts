/** A row of organisations (机构). Made from the content type by `npm run reference`. */
export type OrganisationRow = {
  id: number;
  document_id: string;
  name: string;
  code: string | null;
  parent_id: number | null;
  level: number | null;
  kind: string | null;
  region: string | null;
  address: string | null;
  phone: string | null;
  introduction: string | null;
  state: 'active' | 'removed' | null;
  sort_order: number | null;
  revision: number | null;
  binding_code_index: string | null;
  binding_code_expires_at: Date | null;
  created_at: Date;
  updated_at: Date;
};
