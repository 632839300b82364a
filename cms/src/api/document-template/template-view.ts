/** A document template as staff see it. */
import { DOCUMENT_KINDS, type DocumentTemplateView } from '@tiaohe/config';
import { readJson } from '../../platform/db/read-json';
import type { DocumentTemplateRow } from '../../platform/rows/document-template';
import { labelOfField } from './field-catalogue';

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
