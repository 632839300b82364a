/** The file after the case: two reviews, one seal (R21). 档案法 art. 37: an electronic file must prove its integrity. */
import { createHash } from 'node:crypto';
import { OPEN_STATES } from '@tiaohe/config';
import type { Knex } from 'knex';
import { asJson } from '../../../platform/db/insert-row';
import { refuse } from '../../../platform/http/refusal';
import type { Effect } from '../lifecycle/context';
import { archiveNumber } from './numbers';

export const keepArchiveRemarks: Effect<'return-archive'> = (context) => {
  const { remarks = [] } = context.input;
  context.patch.archive_remarks = asJson(remarks);
  context.patch.first_reviewer_staff = null;
  context.words.note = remarks.map(({ text }) => text).join('；');
};

export const keepFirstReviewer: Effect = ({ actor, patch }) => {
  patch.first_reviewer_staff = actor.kind === 'staff' ? actor.id : null;
};

/** One hash over the list of files: whoever changes, adds or removes one afterwards changes it. */
async function hashOfFiles(db: Knex, caseId: number): Promise<string> {
  const files = await db('materials')
    .where({ case_id: caseId })
    .whereNull('removed_at')
    .orderBy('id')
    .select<{ document_id: string; sha256: string | null }[]>('document_id', 'sha256');
  return createHash('sha256')
    .update(files.map(({ document_id, sha256 }) => `${document_id} ${sha256 ?? ''}`).join('\n'))
    .digest('hex');
}

export const sealArchive: Effect = async ({ db, now, actor, opened: { row }, patch }) => {
  patch.archive_number = row.archive_number ?? (await archiveNumber(db, now));
  patch.archived_at = now;
  patch.archived_by_staff = actor.kind === 'staff' ? actor.id : null;
  patch.archive_hash = await hashOfFiles(db, row.id);
};

export const askReopening: Effect<'reopen-archive'> = ({ actor, patch, words, input }) => {
  patch.reopen_asked_by_staff = actor.kind === 'staff' ? actor.id : null;
  words.note = `${input.reason ?? ''}（等待第二人确认）`;
};

export const unsealArchive: Effect<'reopen-archive'> = ({ patch, words, input }) => {
  patch.reopen_asked_by_staff = null;
  patch.first_reviewer_staff = null;
  patch.archived_at = null;
  words.note = input.reason ?? '';
};

/** Files and records go to the surviving case; this one keeps its story and points there. */
export const pointToSurvivor: Effect<'merge'> = async ({ db, now, opened, patch, words, input }) => {
  const target = await db('cases')
    .where({ document_id: input.survivor ?? '' })
    .whereIn('state', [...OPEN_STATES])
    .forUpdate()
    .first<{ id: number; number: string | null; state: string } | undefined>('id', 'number', 'state');
  const shares = target && (await shareParties(db, opened.row.id, target.id));
  if (!target || target.id === opened.row.id || !shares) {
    return refuse('VALIDATION', {
      fields: [{ field: 'survivor', message: '请选择另一个正在办理、有相同当事人的案件' }],
    });
  }
  await db('materials').where({ case_id: opened.row.id }).update({ case_id: target.id, updated_at: now });
  await db('mediation_records')
    .where({ case_id: opened.row.id })
    .update({ case_id: target.id, updated_at: now });
  patch.merged_into_id = target.id;
  words.note = target.number ?? '另一个案件';
};

async function shareParties(db: Knex, one: number, other: number): Promise<boolean> {
  const row = await db('parties as a')
    .join('parties as b', (on) => on.on('a.phone_index', 'b.phone_index'))
    .where({ 'a.case_id': one, 'b.case_id': other })
    .first('a.id');
  return row !== undefined;
}
