/** A row of application_templates (申请表模板). Made from the content type by `npm run reference`. */
export type ApplicationTemplateRow = {
  id: number;
  document_id: string;
  name: string;
  code: string | null;
  version: number | null;
  roles: unknown;
  categories: unknown;
  sections: unknown;
  required_materials: unknown;
  enabled: boolean | null;
  created_at: Date;
  updated_at: Date;
};
