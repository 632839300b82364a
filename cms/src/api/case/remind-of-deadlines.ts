/** R10a: 7, 3 and 1 days before a case is due (`reminder-days`), and once when it is over. */
import { DAY_MS, sayDay } from '@tiaohe/config';
import { SYSTEM } from '../../platform/actor';
import { eachForItself } from '../../platform/each-for-itself';
import type { Platform } from '../../platform/platform';
import { readSetting } from '../../platform/read-setting';
import type { CaseRow } from '../../platform/rows/case';
import { OPEN } from '../statistics/views/scope';
import { inCase } from './write/in-case';

type NearRow = CaseRow & { mark: number | null };
const BATCH = 200;
const STEP = 'remind-of-deadlines';

// A due date that came by SQL may have microseconds; what was said of it is kept in milliseconds, all that a Date holds.
const DUE = "date_trunc('milliseconds', c.due_at)";

// What was said is kept on the case: a case that was spoken of leaves the list, so that however many are near, none waits
// behind them. A new due date (an extension) begins again.
const NEAR = `
  select c.*, m.mark from cases c
   cross join lateral (select min(d) as mark from unnest(:days::int[]) d where c.due_at <= :now::timestamptz + d * interval '1 day') m
   where c.state in ${OPEN} and c.due_at <= :furthest and c.suspended_at is null and c.overdue_at is null and c.is_historical is not true
     and (c.due_at <= :now or (m.mark is not null and (c.reminded_for is distinct from ${DUE} or c.reminded_days > m.mark)))
     and not (c.document_id = any(:resting))
   order by c.due_at limit :batch`;

export async function remindOfDeadlines(platform: Platform): Promise<void> {
  const days = await readSetting(platform.db, 'reminder-days');
  const now = platform.clock.now();
  const resting = platform.troubles.resting(STEP);
  const { rows } = await platform.db.raw<{ rows: NearRow[] }>(NEAR, {
    days,
    now,
    furthest: new Date(now.getTime() + Math.max(0, ...days) * DAY_MS),
    resting: [...resting],
    batch: BATCH,
  });
  await eachForItself({
    troubles: platform.troubles,
    step: STEP,
    rows,
    work: (row) => remind(platform, row),
  });
}

async function remind(platform: Platform, row: NearRow): Promise<void> {
  const now = platform.clock.now();
  const due = row.due_at as Date;
  const isOver = due <= now;
  const occasion = isOver ? `over:${due.toISOString()}` : `d${row.mark}:${due.toISOString()}`;
  await inCase({ platform, actor: SYSTEM, id: row.document_id }, async ({ db, tell }) => {
    tell({ event: isOver ? 'deadline-over' : 'deadline-near', words: { due: sayDay(due) }, occasion });
    const said = { reminded_for: due, reminded_days: row.mark };
    await db('cases')
      .where({ id: row.id })
      .update(isOver ? { ...said, overdue_at: due } : said);
  });
}
