/** Whoever has signed out, or was disabled, hears no more: a stream is asked about every fifteen seconds. */
import type { Knex } from 'knex';

const CHECK_MS = 15_000;

/** @returns what ends the asking. */
export function whileSignedIn({
  db,
  sessionId,
  end,
}: {
  db: Knex;
  sessionId: string;
  end: () => void;
}): () => void {
  const check = setInterval(() => {
    const session = db('strapi_sessions').where({ session_id: sessionId }).first('id');
    void session.then((row: unknown) => (row ? undefined : end()), end);
  }, CHECK_MS);
  return () => clearInterval(check);
}
