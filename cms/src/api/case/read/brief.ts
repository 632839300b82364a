/** A case as a row of a list. One SQL gives the rows with their people; this only shapes them. */
import { CASE_STATES, type CaseBrief } from '@tiaohe/config';
import type { CaseRow } from '../../../platform/rows/case';

const COLUMNS = [
  'id',
  'document_id',
  'number',
  'acceptance_number',
  'title',
  'state',
  'revision',
  'category',
  'source',
  'amount',
  'created_at',
  'received_at',
  'accepted_at',
  'due_at',
  'closed_at',
  'updated_at',
  'outcome',
  'suspended_at',
  'is_historical',
] as const satisfies readonly (keyof CaseRow)[];

export type BriefRow = Pick<CaseRow, (typeof COLUMNS)[number]> & {
  category_name: string | null;
  category_parent: string | null;
  organisation_document_id: string | null;
  organisation_name: string | null;
  applicants: string[] | null;
  respondents: string[] | null;
  mediators: string[] | null;
};

/** Columns of `cases as c` for a brief, and what stands beside them. Not `c.*`: the long texts would travel for nothing. */
export const BRIEF_SQL = `
  ${COLUMNS.map((name) => `c.${name}`).join(', ')}, k.name as category_name, k.parent_code as category_parent, o.document_id as organisation_document_id, o.name as organisation_name,
  (select array_agg(p.name order by p.sort_order, p.id) from parties p where p.case_id = c.id and p.side = 'applicant') as applicants,
  (select array_agg(p.name order by p.sort_order, p.id) from parties p where p.case_id = c.id and p.side <> 'applicant') as respondents,
  (select array_agg(m.name order by cm.is_lead desc, cm.id) from case_mediators cm join mediators m on m.id = cm.mediator_id
    where cm.case_id = c.id and cm.state = 'active') as mediators`;
export const BRIEF_JOINS = `
  left join dispute_categories k on k.code = c.category
  left join organisations o on o.id = c.organisation_id`;

const instant = (date: Date | null): string | null => date?.toISOString() ?? null;

type Names = 'applicants' | 'respondents' | 'mediators';

/** What a row of a list and the whole case both say; the whole case names its people in full, and elsewhere. */
export function viewHead(row: BriefRow, now: Date): Omit<CaseBrief, Names> {
  const state = CASE_STATES[row.state];
  return {
    id: row.document_id,
    number: row.number,
    acceptanceNumber: row.acceptance_number,
    title: row.title || `${row.category_name ?? ''}纠纷`,
    state: row.state,
    stateLabel: state.label,
    statePlain: state.plain,
    revision: row.revision,
    category: { code: row.category ?? '', name: row.category_name ?? '', parent: row.category_parent },
    source: row.source,
    organisation: row.organisation_document_id
      ? { id: row.organisation_document_id, name: row.organisation_name ?? '' }
      : null,
    amount: row.amount === null ? null : Number(row.amount),
    createdAt: row.created_at.toISOString(),
    receivedAt: instant(row.received_at),
    acceptedAt: instant(row.accepted_at),
    dueAt: instant(row.due_at),
    closedAt: instant(row.closed_at),
    updatedAt: row.updated_at.toISOString(),
    outcome: row.outcome,
    isOverdue: state.phase === 'open' && row.suspended_at === null && row.due_at !== null && row.due_at < now,
    isSuspended: row.suspended_at !== null,
    isHistorical: row.is_historical === true,
  };
}

export const viewBrief = (row: BriefRow, now: Date): CaseBrief => ({
  ...viewHead(row, now),
  applicants: row.applicants ?? [],
  respondents: row.respondents ?? [],
  mediators: row.mediators ?? [],
});
