/** Keeps the library: adds, changes, removes, and drafts one from an archived case (R32). */
import { OUTCOMES, type TypicalCaseView } from '@tiaohe/config';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { Actor } from '../../platform/actor';
import { onRecord } from '../../platform/audit/on-record';
import type { AuditLine } from '../../platform/audit/record-audit';
import { insertRow } from '../../platform/db/insert-row';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { auditedChanges } from '../../platform/revision/audited-changes';
import { revision } from '../../platform/revision/revision-input';
import { weighEdit } from '../../platform/revision/weigh-edit';
import type { TypicalCaseRow } from '../../platform/rows/typical-case';
import { openCase } from '../case/read/open-case';
import { typicalCases } from './list-typical-cases';
import { maskPersonalData } from './mask-personal-data';
import { toTypicalCaseView } from './typical-case-view';

const text = (length: number) => z.string().trim().max(length).nullable();
const fields = z.object({
  title: z.string().trim().min(2).max(120),
  category: z.string().max(60),
  facts: z.string().trim().min(1).max(20_000),
  focus: text(4_000),
  process: text(20_000),
  outcome: text(4_000),
  law: text(4_000),
  comment: text(8_000),
  publishedOn: z.iso.date().nullable(),
  enabled: z.boolean(),
});
const someFields = fields.partial();
export const typicalCaseChangeBody = someFields.extend({ revision });
export const typicalCaseBody = someFields.required({ title: true, category: true, facts: true });
type Input = z.infer<typeof someFields>;
type Save = { platform: Platform; actor: Actor; address: string };

const columnsOf = ({ publishedOn, ...plain }: Input): Partial<TypicalCaseRow> => ({
  ...plain,
  ...(publishedOn === undefined ? {} : { published_on: publishedOn }),
});

const view = async (db: Knex, id: number): Promise<TypicalCaseView> => {
  const [row] = await typicalCases(db).where({ 't.id': id });
  return toTypicalCaseView(row ?? refuse('NOT_FOUND'));
};

async function write({
  platform,
  actor,
  address,
  row,
  action,
  detail,
}: Save & {
  row: Partial<TypicalCaseRow>;
  action: AuditLine['action'];
  detail?: AuditLine['detail'];
}): Promise<TypicalCaseView> {
  return onRecord({ platform, actor, address }, async ({ db, now, audit }) => {
    const stored = await insertRow<TypicalCaseRow>({ db, table: 'typical_cases', now, row });
    audit({ action, subject: { type: 'typical-case', id: stored.document_id }, detail });
    return view(db, stored.id);
  });
}

export const addTypicalCase = ({ input, ...hand }: Save & { input: Input }): Promise<TypicalCaseView> =>
  write({
    ...hand,
    action: 'typical-case.add',
    row: {
      enabled: true,
      published_on: hand.platform.clock.now().toISOString().slice(0, 10),
      ...columnsOf(input),
    },
  });

export async function changeTypicalCase({
  platform,
  actor,
  address,
  id,
  input,
  revision: seen,
}: Save & { id: string; input: Input; revision: number }): Promise<TypicalCaseView> {
  return onRecord({ platform, actor, address }, async ({ db, now, audit }) => {
    const before =
      (await db<TypicalCaseRow>('typical_cases').where({ document_id: id }).forUpdate().first()) ??
      refuse('NOT_FOUND');
    const subject = { type: 'typical-case', id } as const;
    const held = { ...before, publishedOn: before.published_on };
    const stored = before.revision ?? 1;
    const edit = await weighEdit({ db, actor, subject, seen, stored, wanted: input, held });
    if (edit.fields.length === 0) return view(db, before.id);
    await db('typical_cases')
      .where({ id: before.id })
      .update({ ...columnsOf(input), updated_at: now });
    audit({
      action: 'typical-case.change',
      subject,
      detail: { revision: edit.revision, changes: auditedChanges({ edit, held, wanted: input }) },
    });
    return view(db, before.id);
  });
}

export async function removeTypicalCase({
  platform,
  actor,
  address,
  id,
}: Save & { id: string }): Promise<void> {
  await onRecord({ platform, actor, address }, async ({ db, audit }) => {
    const [row] = (await db('typical_cases').where({ document_id: id }).delete().returning('title')) as {
      title: string;
    }[];
    if (!row) refuse('NOT_FOUND');
    audit({
      action: 'typical-case.remove',
      subject: { type: 'typical-case', id },
      detail: { title: row?.title },
    });
  });
}

/** The draft is not shown before somebody has read it through: masking knows the case's people, not everybody it mentions. */
export async function draftFromCase({
  platform,
  actor,
  address,
  caseId,
}: Save & { caseId: string }): Promise<TypicalCaseView> {
  const { db } = platform;
  const { row, parties, mediators } = await openCase({ db, actor, id: caseId });
  if (row.state !== 'archived') refuse('ACTION_NOT_AVAILABLE', { message: '归档以后才能收入案例库' });
  const known = await db('typical_cases').where({ from_case_id: row.id }).first('id');
  if (known) refuse('DUPLICATE', { message: '这个案件已经收入案例库' });
  const records = await db('mediation_records')
    .where({ case_id: row.id, visibility: 'shared' })
    .orderBy('at')
    .select<{ text: string }[]>('text');
  const mask = (plain: string | null | undefined) =>
    plain
      ? maskPersonalData({ text: plain, people: parties, others: mediators.map(({ name }) => name) })
      : null;
  const ending = [row.outcome ? OUTCOMES[row.outcome] : null, mask(row.outcome_note)]
    .filter(Boolean)
    .join('。');
  return write({
    platform,
    actor,
    address,
    action: 'typical-case.draft',
    detail: { case: caseId },
    row: {
      title: mask(row.title) ?? '典型案例',
      category: row.category,
      facts: mask(row.description),
      focus: mask(row.claims),
      process: mask(records.map((record) => record.text).join('\n\n')),
      outcome: ending || null,
      from_case_id: row.id,
      enabled: false,
      published_on: null,
    },
  });
}
