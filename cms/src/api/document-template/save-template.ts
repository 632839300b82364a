/** Adds templates and new versions of them. A version that documents were made with is kept for ever (R19a). */
import type { Actor } from '../../platform/actor';
import { onRecord } from '../../platform/audit/on-record';
import { asJson, insertRow } from '../../platform/db/insert-row';
import { newId } from '../../platform/db/new-id';
import { readJson } from '../../platform/db/read-json';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { auditedChanges } from '../../platform/revision/audited-changes';
import { weighEdit } from '../../platform/revision/weigh-edit';
import type { DocumentTemplateRow } from '../../platform/rows/document-template';
import type { TakenTemplate } from './take-template';
import type { TemplateChange, TemplateInput } from './template-body';
import { toTemplateView } from './template-view';

type Save = { platform: Platform; actor: Actor; address: string };

const fileColumns = ({
  storageKey,
  sha256,
  placeholders,
  unknown,
}: TakenTemplate): Partial<DocumentTemplateRow> => ({
  storage_key: storageKey,
  sha256,
  placeholders: asJson(placeholders),
  unknown_placeholders: asJson(unknown),
});

export async function addTemplate({
  platform,
  actor,
  address,
  input,
  file,
  code = newId(),
}: Save & { input: TemplateInput; file: TakenTemplate; code?: string }): Promise<DocumentTemplateRow> {
  const { name, kind, outcomes = [], categories = [] } = input;
  return onRecord({ platform, actor, address }, async ({ db, now, audit }) => {
    const row = await insertRow<DocumentTemplateRow>({
      db,
      table: 'document_templates',
      now,
      row: {
        name,
        kind,
        code,
        version: 1,
        outcomes: asJson(outcomes),
        categories: asJson(categories),
        enabled: true,
        ...fileColumns(file),
      },
    });
    audit({
      action: 'template.add',
      subject: { type: 'document-template', id: row.document_id },
      detail: { kind, sha256: file.sha256, unknown: file.unknown },
    });
    return row;
  });
}

/** The newest version takes over; the others are out of use, and stay. */
export async function addVersion({
  platform,
  actor,
  address,
  id,
  file,
}: Save & { id: string; file: TakenTemplate }): Promise<DocumentTemplateRow> {
  return onRecord({ platform, actor, address }, async ({ db, now, audit }) => {
    const before =
      (await db<DocumentTemplateRow>('document_templates').where({ document_id: id }).forUpdate().first()) ??
      refuse('NOT_FOUND');
    const code = before.code ?? before.document_id;
    const line = () =>
      db('document_templates').where((which) => which.where({ id: before.id }).orWhere({ code }));
    const [last] = await line().max<{ max: number }[]>('version as max');
    await line().update({ enabled: false, code, updated_at: now });
    const row = await insertRow<DocumentTemplateRow>({
      db,
      table: 'document_templates',
      now,
      row: {
        name: before.name,
        kind: before.kind,
        code,
        version: (last?.max ?? before.version) + 1,
        outcomes: asJson(readJson<string[]>(before.outcomes, [])),
        categories: asJson(readJson<string[]>(before.categories, [])),
        enabled: true,
        ...fileColumns(file),
      },
    });
    audit({
      action: 'template.version',
      subject: { type: 'document-template', id: row.document_id },
      detail: { from: id, version: row.version, sha256: file.sha256, unknown: file.unknown },
    });
    return row;
  });
}

export async function changeTemplate({
  platform,
  actor,
  address,
  id,
  change,
  revision,
}: Save & { id: string; change: TemplateChange; revision: number }): Promise<DocumentTemplateRow> {
  const { outcomes, categories, ...plain } = change;
  return onRecord({ platform, actor, address }, async ({ db, now, audit }) => {
    const before =
      (await db<DocumentTemplateRow>('document_templates').where({ document_id: id }).forUpdate().first()) ??
      refuse('NOT_FOUND');
    const subject = { type: 'document-template', id } as const;
    const held = toTemplateView(before);
    const stored = held.revision;
    const edit = await weighEdit({ db, actor, subject, seen: revision, stored, wanted: change, held });
    if (edit.fields.length === 0) return before;
    const [row] = (await db('document_templates')
      .where({ id: before.id })
      .update({
        ...plain,
        ...(outcomes ? { outcomes: asJson(outcomes) } : {}),
        ...(categories ? { categories: asJson(categories) } : {}),
        updated_at: now,
      })
      .returning('*')) as DocumentTemplateRow[];
    audit({
      action: 'template.change',
      subject,
      detail: { revision: edit.revision, changes: auditedChanges({ edit, held, wanted: change }) },
    });
    return row ?? refuse('NOT_FOUND');
  });
}
