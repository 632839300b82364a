/** Three years of finished cases, in bulk: marked historical, no messages, no deadlines (R28a). */
import { DAY_MS, type Outcome } from '@tiaohe/config';
import { insertRows, type Stored } from '../platform/db/insert-row';
import type { Platform } from '../platform/platform';
import type { CaseRow } from '../platform/rows/case';
import type { Chance } from './random';
import type { Mediator } from './seed-centre';
import { STORIES, STORY_WEIGHTS, address, personName } from './words';

const HOW_MANY = 2_000;
const BATCH = 250;
const HOUR = 3_600_000;
const YEARS = 3;

const OUTCOME_WEIGHTS: readonly (readonly [Outcome, number])[] = [
  ['success', 74],
  ['partial', 6],
  ['success-confirmation', 9],
  ['failure', 8],
  ['terminated', 2],
  ['withdrawn', 1],
];
const isAgreed = (outcome: Outcome): boolean =>
  ['success', 'partial', 'success-confirmation'].includes(outcome);

/** More people come by day than by night, and more on weekdays. */
function receivedAt(chance: Chance, now: Date): Date {
  const day = new Date(now.getTime() - chance.int(31, YEARS * 365) * DAY_MS);
  if ([0, 6].includes(day.getUTCDay()) && chance.next() < 0.6) day.setTime(day.getTime() - 2 * DAY_MS);
  const hour = chance.weighted([
    [9, 9],
    [10, 11],
    [11, 7],
    [14, 9],
    [15, 10],
    [16, 8],
    [17, 5],
    [19, 3],
    [20, 3],
    [8, 3],
    [21, 1],
  ] as const);
  day.setUTCHours(hour - 8, chance.int(0, 59), chance.int(0, 59));
  return day;
}

function historicalCase({
  chance,
  now,
  order,
  mediator,
}: {
  chance: Chance;
  now: Date;
  order: number;
  mediator: Mediator;
}): Partial<CaseRow> {
  const category = chance.weighted(STORY_WEIGHTS);
  const [description, claims] = STORIES[category] ?? ['', ''];
  const received = receivedAt(chance, now);
  const accepted = new Date(received.getTime() + chance.int(4, 60) * HOUR);
  const closed = new Date(accepted.getTime() + chance.int(2, 28) * DAY_MS + chance.int(0, 8) * HOUR);
  const outcome = chance.weighted(OUTCOME_WEIGHTS);
  const amount = chance.next() < 0.7 ? Math.round(10 ** (3.4 + chance.next() * 2.4)) * 100 : null;
  const number = `LS${String(order + 1).padStart(6, '0')}`;
  return {
    number,
    acceptance_number: number,
    title: null,
    state: chance.next() < 0.85 ? 'archived' : 'closed',
    revision: 1,
    category,
    track: 'people',
    source: 'history',
    description,
    claims,
    outcome,
    amount: amount === null ? null : String(amount),
    agreement_amount:
      amount !== null && isAgreed(outcome) ? String(Math.round(amount * (0.5 + chance.next() / 2))) : null,
    agreement_form: isAgreed(outcome) ? 'written' : null,
    place: address(chance),
    organisation_id: mediator.organisation_id,
    received_at: received,
    accepted_at: accepted,
    assigned_at: accepted,
    closed_at: closed,
    ended_at: closed,
    people_count: chance.weighted([
      [2, 70],
      [3, 16],
      [4, 8],
      [6, 4],
      [12, 2],
    ] as const),
    is_historical: true,
  };
}

export async function seedHistory({
  platform,
  chance,
  mediators,
}: {
  platform: Platform;
  chance: Chance;
  mediators: Mediator[];
}): Promise<void> {
  const { db } = platform;
  const now = platform.clock.now();
  for (let done = 0; done < HOW_MANY; done += BATCH) {
    const chosen = Array.from({ length: BATCH }, () => chance.pick(mediators));
    const rows = chosen.map((mediator, at) => historicalCase({ chance, now, order: done + at, mediator }));
    for (const row of rows)
      if (row.state === 'archived')
        row.archived_at = new Date((row.closed_at as Date).getTime() + 7 * DAY_MS);
    const stored = (await insertRows({ db, table: 'cases', now, rows })) as Stored<CaseRow>[];
    const people = stored.flatMap(({ id }) =>
      (['applicant', 'respondent'] as const).map((side) => ({
        case_id: id,
        side,
        kind: 'person' as const,
        name: personName(chance),
        sort_order: 0,
        willingness: 'willing' as const,
      })),
    );
    const parties = await insertRows({ db, table: 'parties', now, rows: people });
    await insertRows({
      db,
      table: 'case_mediators',
      now,
      rows: stored.map(({ id, assigned_at }, at) => ({
        case_id: id,
        mediator_id: chosen[at]?.id,
        is_lead: true,
        state: 'active',
        assigned_at,
      })),
    });
    const rated = stored
      .map((row, at) => ({ row, at }))
      .filter(({ row }) => row.outcome !== null && isAgreed(row.outcome) && chance.next() < 0.4);
    await insertRows({
      db,
      table: 'ratings',
      now,
      rows: rated.map(({ row, at }) => ({
        case_id: row.id,
        party_id: parties[at * 2]?.id,
        mediator_id: chosen[at]?.id,
        stars: chance.weighted([
          [5, 78],
          [4, 17],
          [3, 4],
          [2, 1],
        ] as const),
        at: row.closed_at,
        is_anonymous: true,
      })),
    });
  }
}
