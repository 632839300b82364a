/** What a template would say for a case, or for an invented one. Nothing is stored. */
import type { NamedField, Paragraph } from '@tiaohe/config';
import type { Actor } from '../../platform/actor';
import { runTask } from '../../platform/off-thread/run-task';
import type { Platform } from '../../platform/platform';
import { openCase } from '../case/read/open-case';
import { labelOfField } from '../document-template/field-catalogue';
import { findTemplate, templateFile } from '../document-template/find-template';
import { SAMPLE_DATA } from '../document-template/sample-data';
import { collectData } from './generate/collect-data';

export type Preview = { name: string; file: Buffer; paragraphs: Paragraph[]; missing: NamedField[] };

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
