/** What a template would say for a case, or for an invented one. Nothing is stored. */
import type { Actor } from '../../../access/actor';
import { refuse } from '../../../http/refusal';
import { runTask } from '../../../off-thread/run-task';
import type { Platform } from '../../../platform/platform';
import { vendorsOf } from '../../../vendors/vendors';
import { openCase } from '../../case/read/open-case';
import { collectData } from '../../case-document/generate/collect-data';
import { labelOfField } from '../fields/field-catalogue';
import { SAMPLE_DATA } from '../fields/sample-data';
import type { Paragraph } from '../fill/read-paragraphs';
import type { TemplateRow } from '../rows';
import { templateBytes } from './enabled-templates';
import type { NamedField } from './template-view';

export type Preview = { name: string; file: Buffer; paragraphs: Paragraph[]; missing: NamedField[] };

export async function findTemplate(platform: Platform, id: string): Promise<TemplateRow> {
  return (
    (await platform.db<TemplateRow>('document_templates').where({ document_id: id }).first()) ??
    refuse('NOT_FOUND')
  );
}

export const templateFile = (platform: Platform, row: TemplateRow): Promise<Buffer> =>
  templateBytes({
    vault: vendorsOf(platform.strapi).vault,
    storageKey: row.storage_key ?? refuse('NOT_FOUND'),
  });

export async function previewTemplate({
  platform,
  actor,
  id,
  caseId,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
  caseId: string | undefined;
}): Promise<Preview> {
  const row = await findTemplate(platform, id);
  const data = caseId
    ? await collectData({ platform, row: (await openCase({ db: platform.db, actor, id: caseId })).row })
    : SAMPLE_DATA;
  const input = { file: await templateFile(platform, row), data };
  const { file, missing } = await runTask({ name: 'template.fill', input, field: 'file' });
  return {
    name: row.name,
    file: Buffer.from(file),
    paragraphs: await runTask({ name: 'document.read', input: file, field: 'file' }),
    missing: missing.map((path) => ({ path, label: labelOfField(path) })),
  };
}
