/** A Word template of a document. Versions of one template share a code; only the newest is enabled. */
import type { DocumentKind } from '@tiaohe/config';

export type TemplateRow = {
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
};
