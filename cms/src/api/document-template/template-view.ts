/** A document template as staff see it. */
import { DOCUMENT_KINDS, type DocumentKind, type Id, type Instant, type Revision } from '@tiaohe/config';
import { readJson } from '../../platform/db/read-json';
import type { DocumentTemplateRow } from '../../platform/rows/document-template';
import { labelOfField } from './field-catalogue';

export type NamedField = { path: string; label: string };
export type DocumentTemplateView = {
  id: Id;
  name: string;
  kind: DocumentKind;
  kindLabel: string;
  code: string | null;
  version: number;
  outcomes: string[];
  categories: string[];
  placeholders: NamedField[];
  /** Fields that nothing will fill: a slip of the pen, or one to be defined. */
  unknownPlaceholders: string[];
  enabled: boolean;
  createdAt: Instant;
  revision: Revision;
};

export const toTemplateView = (row: DocumentTemplateRow): DocumentTemplateView => ({
  id: row.document_id,
  name: row.name,
  kind: row.kind,
  kindLabel: DOCUMENT_KINDS[row.kind] ?? row.kind,
  code: row.code,
  version: row.version,
  outcomes: readJson<string[]>(row.outcomes, []),
  categories: readJson<string[]>(row.categories, []),
  placeholders: readJson<string[]>(row.placeholders, []).map((path) => ({ path, label: labelOfField(path) })),
  unknownPlaceholders: readJson<string[]>(row.unknown_placeholders, []),
  enabled: row.enabled,
  createdAt: row.created_at.toISOString(),
  revision: row.revision ?? 1,
});
