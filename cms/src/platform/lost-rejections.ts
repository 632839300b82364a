/**
 * A statement that PostgreSQL refused for its values, and whose asker had already left (Strapi validates in parallel and
 * awaits the first refusal only): it is written down, and the process lives. Any other promise that nobody hears still ends it.
 */
import type { Platform } from './platform';

/** Data exceptions, and whatever follows in a transaction that one of them has ended. */
const OF_VALUES = /^(22...|25P02)$/;

export function hearLostRejections({ log }: Pick<Platform, 'log'>): () => void {
  const hear = (reason: unknown) => {
    const { code } = (reason ?? {}) as { code?: unknown };
    if (typeof code !== 'string' || !OF_VALUES.test(code)) throw reason;
    // The statement and its values stay out of the log: they may be somebody's.
    log('error', `A statement nobody waited for was refused: ${code}`);
  };
  process.on('unhandledRejection', hear);
  return () => void process.off('unhandledRejection', hear);
}
