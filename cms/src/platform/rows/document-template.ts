/** A row of document_templates (文书模板). Made from the content type by `npm run reference`. */
import type { DocumentKind } from '@tiaohe/config';

export type DocumentTemplateRow = {
  id: number;
  document_id: string;
  name: string;
  kind: DocumentKind;
  code: string | null;
  version: number;
  outcomes: unknown;
  categories: unknown;
  storage_key: string | null;
  sha256: string | null;
  placeholders: unknown;
  unknown_placeholders: unknown;
  enabled: boolean;
  revision: number | null;
  created_at: Date;
  updated_at: Date;
};
