/** The period and organisation that figures are asked for. Every view reads `cases as c` through this one filter. */
import { AGREEMENT_OUTCOMES, atShanghai, DAY_MS, OPEN_STATES } from '@tiaohe/config';
import type { Knex } from 'knex';

export type Scope = {
  from: Date | null;
  to: Date | null;
  organisation: string | null;
  now: Date;
  /** SQL over `cases as c`: the rows that whoever asks may know of (row-scope.ts). */
  rows: string;
  /** SQL over `organisations as o`: those that whoever asks may know of. */
  places: string;
};
export type View = (db: Knex, scope: Scope) => Promise<unknown>;

/** Half-open in instants: `from` 00:00 to the end of the day `to`, Shanghai time. */
export function readScope({
  from,
  to,
  organisation,
  now,
  rows = 'true',
  places = 'true',
}: {
  from?: string;
  to?: string;
  organisation?: string;
  now: Date;
  rows?: string;
  places?: string;
}): Scope {
  const edge = (text: string | undefined, days: number) =>
    text ? new Date(atShanghai(text.slice(0, 10)).getTime() + days * DAY_MS) : null;
  return { from: edge(from, 0), to: edge(to, 1), organisation: organisation ?? null, now, rows, places };
}

/** SQL condition on a time column and the organisation; drafts never count. */
export function within(
  scope: Scope,
  column: string,
): { sql: string; bindings: Record<string, Knex.RawBinding> } {
  const parts = ["c.state <> 'draft'", `${column} is not null`, scope.rows];
  if (scope.from) parts.push(`${column} >= :from`);
  if (scope.to) parts.push(`${column} < :to`);
  if (scope.organisation)
    parts.push('c.organisation_id = (select id from organisations where document_id = :organisation)');
  return {
    sql: parts.join(' and '),
    bindings: { from: scope.from, to: scope.to, organisation: scope.organisation, now: scope.now } as Record<
      string,
      Knex.RawBinding
    >,
  };
}

export async function select<T>(
  db: Knex,
  sql: string,
  bindings: Record<string, Knex.RawBinding>,
): Promise<T[]> {
  const used = Object.fromEntries(Object.entries(bindings).filter(([name]) => sql.includes(`:${name}`)));
  const { rows } = await db.raw<{ rows: T[] }>(sql, used);
  return rows;
}

const listOf = (words: readonly string[]): string => `(${words.map((word) => `'${word}'`).join(',')})`;
export const SUCCESS = listOf(AGREEMENT_OUTCOMES);
export const OPEN = listOf(OPEN_STATES);
/** Success rate of the metric dictionary: success ÷ (success + failure); terminated and withdrawn stay out. */
export const rateOf = (condition: string): string =>
  `count(*) filter (where ${condition} and c.outcome in ${SUCCESS})::float / nullif(count(*) filter (where ${condition} and (c.outcome in ${SUCCESS} or c.outcome = 'failure')), 0)`;
export const RATE = rateOf('true');
/** The calendar day in Shanghai of a UTC column. */
export const dayOf = (column: string): string => `to_char(${column} + interval '8 hours', 'YYYY-MM-DD')`;
