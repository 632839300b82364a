/** Changes an application while it is its applicant's to change: as a draft, or returned (R4). */
import type { Actor } from '../../../platform/actor';
import { recordAudit } from '../../../platform/audit/record-audit';
import { insertRows } from '../../../platform/db/insert-row';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import type { CaseRow, PartyRow } from '../../../platform/rows/case';
import { isApplicantEditable } from '../facts/find-facts';
import { openCase, type OpenedCase } from '../read/open-case';
import { applicantOf } from './applicant-of';
import { caseColumns, checkCategory, templateFor } from './case-columns';
import type { CaseInput } from './case-input';
import { partyRow } from './party-row';

type Asked = { platform: Platform; actor: Actor; id: string; input: CaseInput; revision: number };

/** The applicant, or the registrar for a case that was taken down at the counter. */
function assertMayWrite({ actor, opened }: { actor: Actor; opened: OpenedCase }): void {
  const isOnBehalf =
    actor.kind === 'staff' &&
    opened.permissions.has('case.apply-on-behalf') &&
    opened.row.created_by_staff !== null;
  const isApplicant = opened.hats.includes('applicant');
  if (!isApplicant && !isOnBehalf) {
    if (opened.hats.includes('respondent')) refuse('CASE_LOCKED');
    refuse('FORBIDDEN');
  }
  if (!isApplicantEditable(opened)) refuse('CASE_LOCKED');
}

export async function updateCase({
  platform,
  actor,
  id,
  input,
  revision,
}: Asked): Promise<{ ignored: string[] }> {
  return platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const opened = await openCase({ db: trx, actor, id, lock: true });
    const { row } = opened;
    assertMayWrite({ actor, opened });
    if (row.revision !== revision) refuse('CASE_MOVED');

    await checkCategory(trx, input.category);
    const role = actor.kind === 'account' ? (actor.membership?.role ?? 'person') : 'person';
    const category = input.category ?? row.category;
    const template = await templateFor({ db: trx, role, category });
    const { columns, ignored } = caseColumns({ input, template, before: row.fields ?? {} });
    await trx<CaseRow>('cases')
      .where({ id: row.id, revision })
      .update({
        ...(columns as Partial<CaseRow>),
        template_id: template?.id ?? null,
        template_version: template?.version ?? null,
        revision: revision + 1,
        updated_at: now,
      });

    if (input.applicant) {
      const applicant = await applicantOf({ platform, db: trx, actor, input });
      await trx<PartyRow>('parties')
        .where({ case_id: row.id, side: 'applicant' })
        .orderBy('id')
        .limit(1)
        .update({ ...applicant.row, updated_at: now });
    }
    if (input.respondents) {
      await trx('parties').where({ case_id: row.id, side: 'respondent' }).delete();
      const rows = input.respondents.map((party, order) => ({
        ...partyRow({ party, side: 'respondent', order, cipher: platform.cipher }),
        case_id: row.id,
      }));
      await insertRows<PartyRow>({ db: trx, table: 'parties', now, rows });
    }
    await recordAudit({
      db: trx,
      now,
      line: {
        actor,
        action: 'case.edit',
        subject: { type: 'case', id },
        detail: { fields: Object.keys(input) },
      },
    });
    return { ignored };
  });
}

/** Throws a draft away. Only drafts: whatever was handed in once stays. */
export async function deleteDraft({
  platform,
  actor,
  id,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
}): Promise<void> {
  await platform.transaction(async (trx) => {
    const opened = await openCase({ db: trx, actor, id, lock: true });
    assertMayWrite({ actor, opened });
    if (opened.row.state !== 'draft' || opened.row.number !== null) refuse('CASE_LOCKED');
    for (const table of ['parties', 'timeline_entries', 'materials'])
      await trx(table).where({ case_id: opened.row.id }).delete();
    await trx('cases').where({ id: opened.row.id }).delete();
    await recordAudit({
      db: trx,
      now: platform.clock.now(),
      line: { actor, action: 'case.delete-draft', subject: { type: 'case', id } },
    });
  });
}
