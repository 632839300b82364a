/** One template, and its Word file. */
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import type { DocumentTemplateRow } from '../../platform/rows/document-template';
import { vendorsOf } from '../../platform/vendors/vendors';
import { templateBytes } from './enabled-templates';

export async function findTemplate(platform: Platform, id: string): Promise<DocumentTemplateRow> {
  return (
    (await platform.db<DocumentTemplateRow>('document_templates').where({ document_id: id }).first()) ??
    refuse('NOT_FOUND')
  );
}

export const templateFile = (platform: Platform, row: DocumentTemplateRow): Promise<Buffer> =>
  templateBytes({
    vault: vendorsOf(platform.strapi).vault,
    storageKey: row.storage_key ?? refuse('NOT_FOUND'),
  });
