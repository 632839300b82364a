/** Lines of the audit trail by who, what, object and period. */
import { atShanghai, type ActorKind, type AuditLineView, type AuditResult, type Id } from '@tiaohe/config';
import type { Knex } from 'knex';
import { readJson } from '../../platform/db/read-json';
import { subjectNames } from './subject-names';

export type AuditFilter = {
  /** An action, or the part before its dot. */
  action?: string;
  /** Part of a name. */
  actor?: string;
  actorKind?: string;
  subjectType?: string;
  subject?: string;
  result?: string;
  q?: string;
  /** Days, Asia/Shanghai. */
  from?: string;
  to?: string;
  /** Lines about this person, and what they did themselves. */
  person?: Id;
};
type Row = {
  id: number;
  document_id: string;
  at: Date;
  actor_kind: ActorKind;
  actor_id: string;
  actor_name: string;
  action: string;
  subject_type: string;
  subject_id: string;
  result: AuditResult;
  detail: unknown;
  address: string | null;
};
const LIKE_WORDS = /[\\%_]/g;
const escape = (text: string): string => text.replace(LIKE_WORDS, '\\$&');

function wantedLines(db: Knex, filter: AuditFilter): Knex.QueryBuilder<Row, Row[]> {
  const { action, actor, actorKind, subjectType, subject, result, q, from, to, person } = filter;
  return db<Row>('audit_entries').modify((rows) => {
    if (action) void rows.where('action', 'like', `${escape(action)}%`);
    if (actor) void rows.where('actor_name', 'like', `%${escape(actor)}%`);
    if (actorKind) void rows.where('actor_kind', actorKind);
    if (subjectType) void rows.where('subject_type', subjectType);
    if (subject) void rows.where('subject_id', subject);
    if (result) void rows.where('result', result);
    if (person) void rows.where((any) => any.where('subject_id', person).orWhere('actor_id', person));
    if (q)
      void rows.where((any) =>
        any
          .where('action', 'like', `%${escape(q)}%`)
          .orWhere('actor_name', 'like', `%${escape(q)}%`)
          .orWhere('address', q)
          .orWhere('subject_id', q),
      );
    if (from) void rows.where('at', '>=', atShanghai(from));
    if (to) void rows.where('at', '<=', atShanghai(to, '23:59:59.999'));
  }) as Knex.QueryBuilder<Row, Row[]>;
}

const lineView = (row: Row, names: ReadonlyMap<string, string>): AuditLineView => ({
  id: row.document_id,
  at: new Date(row.at).toISOString(),
  actorKind: row.actor_kind,
  actorName: row.actor_name,
  action: row.action,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  subjectName: names.get(`${row.subject_type}:${row.subject_id}`) ?? null,
  result: row.result,
  detail: readJson<unknown>(row.detail, null),
  address: row.address,
});

export async function countLines(db: Knex, filter: AuditFilter): Promise<number> {
  const counted = (await wantedLines(db, filter).count('id as count').first()) as unknown as {
    count: string;
  };
  return Number(counted.count);
}

/** Newest first. @param before the row's id where the last page ended; `last` says where this one did. */
export async function auditLines({
  db,
  filter,
  most,
  skip = 0,
  before = null,
}: {
  db: Knex;
  filter: AuditFilter;
  most: number;
  skip?: number;
  before?: number | null;
}): Promise<{ lines: AuditLineView[]; last: number | null }> {
  const rows = (await wantedLines(db, filter)
    .modify((query) => (before === null ? query : query.andWhere('id', '<', before)))
    .orderBy('id', 'desc')
    .limit(most)
    .offset(skip)) as Row[];
  const names = await subjectNames(db, rows);
  return { lines: rows.map((row) => lineView(row, names)), last: rows.at(-1)?.id ?? null };
}
