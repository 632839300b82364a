/** Changes an application while it is its applicant's to change: as a draft, or returned (R4). */
import type { Actor } from '../../../platform/actor';
import type { OnRecord } from '../../../platform/audit/on-record';
import { insertRows } from '../../../platform/db/insert-row';
import { refuse } from '../../../platform/http/refusal';
import type { CaseRow } from '../../../platform/rows/case';
import type { PartyRow } from '../../../platform/rows/party';
import { isApplicantEditable } from '../facts/find-facts';
import type { OpenedCase } from '../read/open-case';
import { applicantOf } from './applicant-of';
import { caseColumns, checkCategory, templateFor } from './case-columns';
import type { CaseInput } from './case-input';
import { inCase } from './in-case';
import { partyRow } from './party-row';

type Update = OnRecord & { id: string; input: CaseInput; revision: number };

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

export const updateCase = ({ id, input, revision, ...asked }: Update): Promise<{ ignored: string[] }> =>
  inCase({ ...asked, id }, async (hand) => {
    const { platform, actor, db, now, row, opened } = hand;
    assertMayWrite({ actor, opened });
    if (row.revision !== revision) refuse('CASE_MOVED');

    await checkCategory(db, input.category);
    const role = actor.kind === 'account' ? (actor.membership?.role ?? 'person') : 'person';
    const category = input.category ?? row.category;
    const template = await templateFor({ db, role, category });
    const { columns, ignored } = caseColumns({ input, template, before: row.fields ?? {} });
    await db<CaseRow>('cases')
      .where({ id: row.id, revision })
      .update({
        ...(columns as Partial<CaseRow>),
        template_id: template?.id ?? null,
        template_version: template?.version ?? null,
        revision: revision + 1,
        updated_at: now,
      });

    if (input.applicant) {
      const applicant = await applicantOf({ platform, db, actor, input });
      await db<PartyRow>('parties')
        .where({ case_id: row.id, side: 'applicant' })
        .orderBy('id')
        .limit(1)
        .update({ ...applicant.row, updated_at: now });
    }
    if (input.respondents) {
      await db('parties').where({ case_id: row.id, side: 'respondent' }).delete();
      const rows = input.respondents.map((party, order) => ({
        ...partyRow({ party, side: 'respondent', order, cipher: platform.cipher }),
        case_id: row.id,
      }));
      await insertRows<PartyRow>({ db, table: 'parties', now, rows });
    }
    hand.audit({ action: 'case.edit', detail: { fields: Object.keys(input) } });
    return { ignored };
  });

/** Throws a draft away. Only drafts: whatever was handed in once stays. */
export const deleteDraft = (asked: OnRecord & { id: string }): Promise<void> =>
  inCase(asked, async ({ actor, db, row, opened, audit }) => {
    assertMayWrite({ actor, opened });
    if (row.state !== 'draft' || row.number !== null) refuse('CASE_LOCKED');
    for (const table of ['parties', 'timeline_entries', 'materials'])
      await db(table).where({ case_id: row.id }).delete();
    await db('cases').where({ id: row.id }).delete();
    audit({ action: 'case.delete-draft' });
  });
