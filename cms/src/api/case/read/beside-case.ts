/** What stands beside a case on its page, in one question: people's names, story, counts, whatever points elsewhere. */
import type { ExtensionView, Visibility } from '@tiaohe/config';
import type { Knex } from 'knex';
import { planOnce } from '../../../platform/db/plan-once';
import { readJson } from '../../../platform/db/read-json';
import type { AccountRow } from '../../../platform/rows/account';
import type { TimelineEntryRow } from '../../../platform/rows/timeline-entry';
import { CATEGORY_LINE_SQL, type CategoryLine } from '../../category/is-paper-only';
import { BRIEF_JOINS, BRIEF_SQL, type BriefRow } from './brief';

/** Moments come as PostgreSQL writes them into JSON: UTC, without saying so. */
type At<T, K extends keyof T> = Omit<T, K> & Record<K, string>;
const TIMELINE = ['document_id', 'at', 'action', 'from_state', 'to_state', 'actor_name', 'text'] as const;
type Line = Pick<TimelineEntryRow, (typeof TIMELINE)[number]>;
type Extension = {
  document_id: string;
  days: number;
  reason: string;
  consent_note: string | null;
  state: ExtensionView['state'];
  note: string | null;
  asked_at: Date;
};
export type Mediator = {
  document_id: string;
  name: string;
  organisation: string | null;
  is_lead: boolean;
  phone_cipher: string | null;
};
export type Counts = { materials: number; records: number; sessions: number; documents: number };
export type BesideCase = {
  brief: BriefRow;
  counts: Counts;
  timeline: Line[];
  extension: Extension | null;
  mediators: Mediator[];
  survivor: { id: string; name: string } | null;
  templateId: string | null;
  hasRated: boolean;
  /** Of those parties who have one. */
  accounts: Pick<AccountRow, 'id' | 'phone_cipher' | 'id_number_index'>[];
  categoryLine: CategoryLine[];
};

const object = (columns: readonly string[], of: string): string =>
  `jsonb_build_object(${columns.map((name) => `'${name}', ${of}.${name}`).join(', ')})`;
const EXTENSION = ['document_id', 'days', 'reason', 'consent_note', 'state', 'note', 'asked_at'] as const;

/** Whoever cannot rate does not wait for those who do. */
const HAS_RATED = 'exists (select from ratings r where r.case_id = c.id and r.party_id = :partyId)';
const sqlWith = (hasRated: string): string => `
  select ${BRIEF_SQL},
    jsonb_build_object(
      'materials', (select count(*) from materials where case_id = c.id and removed_at is null and replaced_by_id is null),
      'records', (select count(*) from mediation_records where case_id = c.id),
      'sessions', (select count(*) from mediation_sessions where case_id = c.id and state <> 'cancelled'),
      'documents', (select count(*) from case_documents where case_id = c.id and state <> 'void')) as counts,
    (select jsonb_agg(${object(TIMELINE, 't')} order by t.id) from timeline_entries t
      where t.case_id = c.id and t.visibility = any(:seen)) as timeline,
    (select ${object(EXTENSION, 'x')} from extension_requests x where x.case_id = c.id order by x.id desc limit 1) as extension,
    (select jsonb_agg(jsonb_build_object('document_id', m.document_id, 'name', m.name, 'organisation', mo.name,
              'is_lead', cm.is_lead, 'phone_cipher', m.phone_cipher) order by cm.is_lead desc, cm.id)
       from case_mediators cm join mediators m on m.id = cm.mediator_id left join organisations mo on mo.id = m.organisation_id
      where cm.case_id = c.id and cm.state = 'active') as on_case,
    (select jsonb_build_object('id', s.document_id, 'name', s.number) from cases s where s.id = c.merged_into_id) as survivor,
    (select a.document_id from application_templates a where a.id = c.template_id) as template_document_id,
    ${hasRated} as has_rated,
    (select jsonb_agg(${object(['id', 'phone_cipher', 'id_number_index'], 'u')}) from up_users u
      where u.id in (select p.account_id from parties p where p.case_id = c.id)) as accounts,
    (${CATEGORY_LINE_SQL}) as category_line
  from cases c ${BRIEF_JOINS} where c.id = :caseId`;
const SQL_OF_RATER = sqlWith(HAS_RATED);
const SQL_OF_OTHERS = sqlWith('false');

type Found = BriefRow & {
  counts: unknown;
  timeline: unknown;
  extension: unknown;
  on_case: unknown;
  survivor: unknown;
  template_document_id: string | null;
  has_rated: boolean;
  accounts: unknown;
  category_line: unknown;
};
const instant = (text: string): Date => new Date(`${text}Z`);

/** @param partyId whose rating is asked for; null for somebody who cannot rate. */
export async function besideCase({
  db,
  caseId,
  seen,
  partyId,
}: {
  db: Knex;
  caseId: number;
  seen: readonly Visibility[];
  partyId: number | null;
}): Promise<BesideCase> {
  const sql = partyId === null ? SQL_OF_OTHERS : SQL_OF_RATER;
  const raw = db.raw<{ rows: Found[] }>(sql, {
    caseId,
    seen: [...seen],
    ...(partyId !== null && { partyId }),
  });
  const { rows } = await planOnce(raw);
  const row = rows[0] as Found;
  const extension = readJson<At<Extension, 'asked_at'> | null>(row.extension, null);
  return {
    brief: row,
    counts: readJson<Counts>(row.counts, { materials: 0, records: 0, sessions: 0, documents: 0 }),
    timeline: readJson<At<Line, 'at'>[]>(row.timeline, []).map((line) => ({ ...line, at: instant(line.at) })),
    extension: extension && { ...extension, asked_at: instant(extension.asked_at) },
    mediators: readJson<Mediator[]>(row.on_case, []),
    survivor: readJson<BesideCase['survivor']>(row.survivor, null),
    templateId: row.template_document_id,
    hasRated: row.has_rated,
    accounts: readJson<BesideCase['accounts']>(row.accounts, []),
    categoryLine: readJson<CategoryLine[]>(row.category_line, []),
  };
}
