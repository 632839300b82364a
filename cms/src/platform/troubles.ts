/**
 * What the beat could not do, by step and row: seen on the page 待发送 and in `/health`, and said in the log when it begins
 * and when it ends, not at every beat. Every process runs the beat, so each knows by itself.
 */
import type { Log } from './log';

export type Trouble = {
  step: string;
  /** The row that it is about; null for the step as a whole. */
  subject: string | null;
  message: string;
  since: Date;
  lastAt: Date;
  times: number;
};
export type Troubles = {
  note(what: { step: string; subject: string | null; error: Error }): void;
  clear(what: { step: string; subject: string | null }): void;
  /** Rows that are left alone for now: a row that fails again and again must not stand before others for ever. */
  resting(step: string): string[];
  /** Newest first. */
  list(): Trouble[];
};

type Kept = Trouble & { nextAt: number };
const FIRST_REST_MS = 60_000;
const LONGEST_REST_MS = 3_600_000;
/** What was not even tried for so long after its rest is no longer due: nobody's trouble. */
const FORGOTTEN_MS = 10 * 60_000;

const keyOf = ({ step, subject }: { step: string; subject: string | null }): string =>
  `${step}:${subject ?? ''}`;
const restOf = (times: number): number => Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** (times - 1));

/** knex puts the whole statement before what PostgreSQL said; the people who read this want the end. */
const LONGEST = 300;
const reasonOf = ({ message }: Error): string =>
  message
    .slice(message.lastIndexOf(' - ') + 1)
    .replace(/^- /, '')
    .slice(0, LONGEST);

export function createTroubles({ log, now = Date.now }: { log: Log; now?: () => number }): Troubles {
  const kept = new Map<string, Kept>();
  const forget = () => {
    for (const [key, { nextAt }] of kept) if (now() > nextAt + FORGOTTEN_MS) kept.delete(key);
  };
  return {
    note({ step, subject, error }) {
      const key = keyOf({ step, subject });
      const before = kept.get(key);
      const at = new Date(now());
      const times = (before?.times ?? 0) + 1;
      const message = reasonOf(error);
      if (before?.message !== message)
        log('warn', `Beat, ${step}${subject ? ` of ${subject}` : ''}: ${message}`);
      kept.set(key, {
        step,
        subject,
        message,
        since: before?.since ?? at,
        lastAt: at,
        times,
        nextAt: now() + (subject === null ? 0 : restOf(times)),
      });
    },
    clear(what) {
      if (kept.delete(keyOf(what)))
        log('info', `Beat, ${what.step}${what.subject ? ` of ${what.subject}` : ''}: well again`);
    },
    resting(step) {
      return [...kept.values()].flatMap((one) =>
        one.step === step && one.subject !== null && now() < one.nextAt ? [one.subject] : [],
      );
    },
    list() {
      forget();
      return [...kept.values()]
        .map(({ nextAt: _, ...trouble }) => trouble)
        .sort((one, other) => other.lastAt.getTime() - one.lastAt.getTime());
    },
  };
}
