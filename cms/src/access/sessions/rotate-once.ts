/**
 * Spends a refresh token, once. Strapi looks first and writes later, so that sixty-four at once got sixty-four sign-ins,
 * at either door. Here the row is locked before anybody looks, in the database, so that it holds across processes too.
 */
import type { Knex } from 'knex';
import type { Platform } from '../../platform/platform';
import { sessionsOf, type Origin, type Rotation, type SessionRow } from './session-rows';

/** Two tabs of one browser may refresh in the same moment; later than this, a spent token has been stolen. */
const GRACE_MS = 30_000;
const INVALID: Rotation = { error: 'invalid_refresh_token' };

export type Rotate = {
  platform: Platform;
  origin: Origin;
  token: string;
  /** Strapi's own: it checks the signature and signs. */
  stock(token: string): Promise<Rotation>;
  /** Two people hold the token: in the transaction that has just ended the sign-in. */
  onReuse(reuse: { trx: Knex.Transaction; row: SessionRow }): Promise<void>;
};
type Step = { answer: Rotation; isSpent?: boolean };

/** Read, not verified: it only says which row to lock. Whether the token is real Strapi says. */
function sessionIdIn(token: string): string {
  try {
    const body = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as {
      sessionId?: unknown;
    };
    return typeof body.sessionId === 'string' ? body.sessionId : '';
  } catch {
    return '';
  }
}

/**
 * The token that came out of a spent one. Strapi makes it again, the same to the letter, from the row it stands for, and
 * refuses a made-up signature on the way; but only while it takes the old one for unspent.
 */
async function successorOf(trx: Knex.Transaction, { origin, stock, token }: Rotate, row: SessionRow) {
  const own = () => sessionsOf(trx, origin).where({ session_id: row.session_id });
  await own().update({ status: 'active' });
  const answer = await stock(token);
  await own().update({ status: 'rotated' });
  return answer;
}

const endFamily = (trx: Knex.Transaction, { origin, user_id, device_id, session_id }: SessionRow) =>
  sessionsOf(trx, origin)
    .where(device_id ? { user_id, device_id } : { session_id })
    .delete();

async function step(trx: Knex.Transaction, rotate: Rotate): Promise<Step> {
  const { origin, stock, token, onReuse } = rotate;
  const byId = (id: string) => sessionsOf(trx, origin).where({ session_id: id });
  const row = await byId(sessionIdIn(token)).forUpdate().first();
  if (!row) return { answer: INVALID };
  // Strapi's queries join this transaction: nobody else sees the row until both are written.
  if (row.status === 'active') return { answer: await stock(token) };
  const child = row.child_id ? await byId(row.child_id).first() : undefined;
  if (row.status !== 'rotated' || !child) return { answer: INVALID };

  const answer = await successorOf(trx, rotate, row);
  if ('error' in answer) return { answer };
  if (Date.now() - new Date(row.updated_at).getTime() <= GRACE_MS)
    return { answer, isSpent: child.status === 'rotated' };
  await endFamily(trx, row);
  await onReuse({ trx, row });
  return { answer: INVALID };
}

/** @returns a new token; for one spent within the grace the one that came out of it, and no new sign-in. */
async function rotate(asked: Rotate): Promise<Rotation> {
  const { answer, isSpent } = await asked.platform.transaction((trx) => step(trx, asked));
  // A slow tab may be more than one token behind; each link of the chain has its own grace.
  return isSpent && 'token' in answer ? rotate({ ...asked, token: answer.token }) : answer;
}

const underWay = new Map<string, Promise<Rotation>>();

/** The same token asked for again while it is being spent waits for that answer, and takes no connection meanwhile. */
export function rotateOnce(asked: Rotate): Promise<Rotation> {
  const key = `${asked.origin}:${asked.token}`;
  const known = underWay.get(key);
  if (known) return known;
  const answer = rotate(asked).finally(() => underWay.delete(key));
  underWay.set(key, answer);
  return answer;
}
