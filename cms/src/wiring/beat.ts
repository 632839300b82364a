/** What time itself brings about. Missing a beat loses nothing, the next one catches up. */
import { DAY_MS } from '@tiaohe/config';
import { passSupplementsDue } from '../api/case/pass-supplements-due';
import { remindOfDeadlines } from '../api/case/remind-of-deadlines';
import { sweepJobs } from '../api/job/sweep-jobs';
import { HOME_LINE, homeSince } from '../api/sms-code/home-line';
import { sealAudit } from '../platform/audit/seal-audit';
import type { Platform } from '../platform/platform';

const BEAT_MS = 3_000;

/** Tries and codes matter for an hour or so; a day later they are only data about people. */
async function forgetTries({ db, clock }: Platform): Promise<void> {
  const yesterday = new Date(clock.now().getTime() - DAY_MS);
  await db('sign_in_failures').where('at', '<', yesterday).whereNot({ kind: HOME_LINE }).delete();
  await db('sign_in_failures').where('at', '<', homeSince(clock.now())).delete();
  await db('sms_codes').where('sent_at', '<', yesterday).delete();
  await db('sms_checks').where('expires_at', '<', yesterday).delete();
}

const STEPS: Record<string, (platform: Platform) => Promise<unknown>> = {
  'pass-supplements-due': passSupplementsDue,
  'remind-of-deadlines': remindOfDeadlines,
  'forget-tries': forgetTries,
  'sweep-jobs': sweepJobs,
  'seal-audit': ({ db }) => sealAudit(db),
};

/**
 * Every step is safe to run in two processes at once: moves compare and set, notices have keys, seals have a lock. One that
 * fails must not keep the others from their turn.
 */
async function runBeat(platform: Platform): Promise<void> {
  const { troubles } = platform;
  for (const [step, work] of Object.entries(STEPS))
    await work(platform).then(
      () => troubles.clear({ step, subject: null }),
      (error: Error) => troubles.note({ step, subject: null, error }),
    );
}

export function startBeat(platform: Platform): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    running = runBeat(platform).finally(() => {
      isBusy = false;
    });
  }, BEAT_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
