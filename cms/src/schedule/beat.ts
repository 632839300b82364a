/** What time itself brings about. Missing a beat loses nothing, the next one catches up. */
import { OPEN } from '../api/statistics/views/scope';
import { SYSTEM } from '../access/actor';
import { move } from '../api/case/lifecycle/move';
import { categoryName } from '../api/case/read/category-name';
import type { CaseRow } from '../api/case/rows';
import { notify } from '../api/notice/send/notify';
import { readSetting } from '../api/setting/read-setting';
import { sealAudit } from '../audit/seal-audit';
import { sayDay } from '../clock/shanghai';
import type { Platform } from '../platform/platform';

const BEAT_MS = 3_000;
const DAY = 86_400_000;
const BATCH = 200;

/** A respondent who lets the due date pass does not hold the case up (lifecycle: `supplement` by the system). */
async function passSupplementsDue(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  const due = await platform
    .db<CaseRow>('cases')
    .where({ state: 'awaiting-supplement' })
    .where('supplement_due_at', '<', now)
    .limit(BATCH);
  for (const { document_id: id } of due)
    await move({ platform, actor: SYSTEM, id, action: 'supplement', input: {}, revision: null });
}

/** R10a: 7, 3 and 1 days before, and once when over; the notice's key keeps each to once. */
async function remindOfDeadlines(platform: Platform): Promise<void> {
  const { db } = platform;
  const now = platform.clock.now();
  const days = await readSetting(db, 'reminder-days');
  const horizon = new Date(now.getTime() + Math.max(...days) * DAY);
  const near = await db<CaseRow>('cases')
    .whereRaw(
      `state in ${OPEN} and suspended_at is null and overdue_at is null and is_historical is not true`,
    )
    .where('due_at', '<=', horizon)
    .limit(BATCH);
  for (const row of near) {
    const left = Math.ceil(((row.due_at as Date).getTime() - now.getTime()) / DAY);
    const isOver = left <= 0;
    const mark = [...days].sort((one, other) => one - other).find((limit) => left <= limit);
    if (!isOver && mark === undefined) continue;
    const occasion = isOver ? `over:${row.due_at?.toISOString()}` : `d${mark}:${row.due_at?.toISOString()}`;
    const known = await db('notices')
      .where('key', 'like', `deadline-${isOver ? 'over' : 'near'}:${row.id}:${occasion}:%`)
      .first('id');
    if (!known) await remind({ platform, row, isOver, occasion });
  }
}

async function remind({
  platform,
  row,
  isOver,
  occasion,
}: {
  platform: Platform;
  row: CaseRow;
  isOver: boolean;
  occasion: string;
}): Promise<void> {
  await platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const words = { due: sayDay(row.due_at as Date) };
    const event = isOver ? 'deadline-over' : 'deadline-near';
    await notify({
      db: trx,
      now,
      actor: SYSTEM,
      event,
      row,
      categoryName: await categoryName(trx, row.category),
      words,
      occasion,
    });
    if (isOver) await trx('cases').where({ id: row.id }).update({ overdue_at: row.due_at });
  });
}

/** Tries and codes matter for an hour or so; a day later they are only data about people. */
async function forgetTries({ db, clock }: Platform): Promise<void> {
  const yesterday = new Date(clock.now().getTime() - DAY);
  await db('sign_in_failures').where('at', '<', yesterday).delete();
  await db('sms_codes').where('sent_at', '<', yesterday).delete();
}

/** Every step is safe to run in two processes at once: moves compare and set, notices have keys, seals have a lock. */
async function runBeat(platform: Platform): Promise<void> {
  await passSupplementsDue(platform);
  await remindOfDeadlines(platform);
  await forgetTries(platform);
  await sealAudit(platform.db);
}

export function startBeat(platform: Platform): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    running = runBeat(platform)
      .catch((error: Error) => platform.log('warn', `Beat: ${error.message}`))
      .finally(() => {
        isBusy = false;
      });
  }, BEAT_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
