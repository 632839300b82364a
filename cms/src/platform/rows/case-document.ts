/** A row of case_documents (文书). Made from the content type by `npm run reference`. */
import type { DocumentKind, DocumentView } from '@tiaohe/config';

export type CaseDocumentRow = {
  id: number;
  document_id: string;
  case_id: number;
  kind: DocumentKind;
  name: string | null;
  state: DocumentView['state'];
  template_id: number | null;
  template_version: number | null;
  material_id: number | null;
  sha256: string | null;
  needs_signature: boolean;
  generated_at: Date | null;
  voided_at: Date | null;
  missing_fields: unknown;
  /** caseId:revision:kind:template, so that a repeated job makes nothing twice. */
  generation_key: string | null;
  created_at: Date;
  updated_at: Date;
};
