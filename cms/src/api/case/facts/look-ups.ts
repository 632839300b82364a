/**
 * What the database is asked for the facts of a case. Each line is a piece of one statement on `cases as c`, so that however
 * many facts a person's buttons hang on, there is one question.
 */
import type { CallResult, FormSection } from '@tiaohe/config';
import type { Knex } from 'knex';
import { readJson } from '../../../platform/db/read-json';
import { SETTINGS } from '../../../platform/read-setting';

export type Found = {
  template: {
    sections: FormSection[];
    required_materials: { kind: string; required: boolean }[] | null;
  } | null;
  /** Kinds of the files that are in the case now. */
  materialKinds: string[];
  /** What is kept offline and not declared in full. */
  hasVagueMedia: boolean;
  /** When the application was returned last, and whether a file came since. */
  lastReturn: { revision: number; hasFileSince: boolean } | null;
  callTasks: { attempts: number; result: CallResult | null }[];
  /** Null: no account applied. */
  doesAccountConsent: boolean | null;
  hasPendingExtension: boolean;
  hasRecord: boolean;
  /** Of sessions that were not cancelled and have begun. */
  heldKinds: string[];
  hasFutureBooking: boolean;
  papers: { kind: string; state: string }[];
  isAssignerHere: boolean;
  reopenDays: number;
  isRoomRuleStrict: boolean;
};
export type LookUp = keyof Found;

const list = (sql: string): string => `coalesce((select ${sql}), '[]')`;
const setting = (name: keyof typeof SETTINGS): string => `(select value from settings where key = '${name}')`;

const SQL: Record<LookUp, string> = {
  template: `(select jsonb_build_object('sections', t.sections, 'required_materials', t.required_materials)
    from application_templates t where t.id = c.template_id)`,
  materialKinds: list(`jsonb_agg(distinct m.kind) from materials m
    where m.case_id = c.id and m.removed_at is null and m.replaced_by_id is null`),
  hasVagueMedia: `exists (select from materials m where m.case_id = c.id and m.is_offline and m.removed_at is null
    and (m.offline_address is null or m.sha256 is null or m.size is null))`,
  lastReturn: `(select jsonb_build_object('revision', t.revision, 'hasFileSince',
      exists (select from materials m where m.case_id = c.id and m.uploaded_at > t.at))
    from timeline_entries t where t.case_id = c.id and t.action = 'return' order by t.id desc limit 1)`,
  callTasks: list(
    `jsonb_agg(jsonb_build_object('attempts', k.attempts, 'result', k.result)) from call_tasks k where k.case_id = c.id`,
  ),
  doesAccountConsent:
    '(select u.consent_at is not null from up_users u where u.id = c.created_by_account_id)',
  hasPendingExtension: `exists (select from extension_requests e where e.case_id = c.id and e.state = 'pending')`,
  hasRecord: 'exists (select from mediation_records r where r.case_id = c.id)',
  heldKinds: list(`jsonb_agg(distinct s.kind) from mediation_sessions s
    where s.case_id = c.id and s.state <> 'cancelled' and s.start_at <= :now`),
  hasFutureBooking: `exists (select from mediation_sessions s
    where s.case_id = c.id and s.state = 'booked' and s.start_at > :now)`,
  papers: list(`jsonb_agg(jsonb_build_object('kind', d.kind, 'state', d.state)) from case_documents d
    where d.case_id = c.id and d.state <> 'void'`),
  isAssignerHere: 'exists (select from admin_users a where a.id = c.assigned_by_staff and a.is_active)',
  reopenDays: setting('reopen-days'),
  isRoomRuleStrict: setting('strict-room-rule'),
};

type Raw = Record<LookUp, unknown>;
const shape = (raw: Raw): Found => ({
  template: readJson<Found['template']>(raw.template, null),
  materialKinds: readJson<string[]>(raw.materialKinds, []),
  hasVagueMedia: raw.hasVagueMedia === true,
  lastReturn: readJson<Found['lastReturn']>(raw.lastReturn, null),
  callTasks: readJson<Found['callTasks']>(raw.callTasks, []),
  doesAccountConsent: raw.doesAccountConsent as boolean | null,
  hasPendingExtension: raw.hasPendingExtension === true,
  hasRecord: raw.hasRecord === true,
  heldKinds: readJson<string[]>(raw.heldKinds, []),
  hasFutureBooking: raw.hasFutureBooking === true,
  papers: readJson<Found['papers']>(raw.papers, []),
  isAssignerHere: raw.isAssignerHere === true,
  reopenDays: readJson(raw.reopenDays, SETTINGS['reopen-days']),
  isRoomRuleStrict: readJson(raw.isRoomRuleStrict, SETTINGS['strict-room-rule']),
});

/** @returns what was asked for; the rest is empty, and nobody reads it. */
export async function lookUp({
  db,
  caseId,
  now,
  asked,
}: {
  db: Knex;
  caseId: number;
  now: Date;
  asked: ReadonlySet<LookUp>;
}): Promise<Found> {
  if (asked.size === 0) return shape({} as Raw);
  const columns = [...asked].sort().map((name) => `${SQL[name]} as "${name}"`);
  const { rows } = await db.raw<{ rows: Raw[] }>(
    `select ${columns.join(', ')} from cases c where c.id = :caseId`,
    { caseId, now },
  );
  return shape(rows[0] ?? ({} as Raw));
}
