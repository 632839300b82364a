/** Checks the audit trail against its seals: a changed, added or removed line breaks the chain where it stands. */
import type { AuditVerification } from '@tiaohe/config';
import type { Knex } from 'knex';
import { GENESIS, sealOf, type AuditRecord } from './chain';
import { LINE_SQL } from './seal-audit';

type Seal = { id: string; last_tx: string; last_id: string; rows: number; prev_hash: string; hash: string };

const countOf = async (query: Knex.QueryBuilder): Promise<number> =>
  Number(((await query.count('* as count').first()) as { count: string }).count);

async function isWhole(db: Knex, previous: Omit<Seal, 'id' | 'rows' | 'prev_hash'>, seal: Seal) {
  const { rows } = await db.raw<{ rows: AuditRecord[] }>(
    `select a.id, ${LINE_SQL} as line from audit_entries a
      where (a.tx, a.id) > (cast(cast(? as text) as xid8), cast(? as bigint)) and (a.tx, a.id) <= (cast(cast(? as text) as xid8), cast(? as bigint)) order by a.tx, a.id`,
    [previous.last_tx, previous.last_id, seal.last_tx, seal.last_id],
  );
  return (
    rows.length === seal.rows && seal.prev_hash === previous.hash && sealOf(previous.hash, rows) === seal.hash
  );
}

/** @param after the seal to go on from; @param most how many seals to check, so that a caller can show how far it is. */
export async function verifyAudit({
  db,
  after = null,
  most = Number.MAX_SAFE_INTEGER,
}: {
  db: Knex;
  after?: string | null;
  most?: number;
}): Promise<AuditVerification> {
  const total = await countOf(db('audit_seals'));
  const before = after ? await db<Seal>('audit_seals').where({ id: after }).first() : undefined;
  const done = after ? await countOf(db('audit_seals').where('id', '<=', after)) : 0;
  const seals = (await db<Seal>('audit_seals')
    .where('id', '>', after ?? '0')
    .orderBy('id')
    .limit(Math.min(most, 1_000_000))) as Seal[];
  let previous = before ?? { last_tx: '0', last_id: '0', hash: GENESIS };
  let [checked, lines] = [done, 0];
  for (const seal of seals) {
    if (!(await isWhole(db, previous, seal)))
      return { isIntact: false, seals: total, checked, lines, unsealed: 0, brokenAt: seal.id, next: null };
    checked += 1;
    lines += seal.rows;
    previous = seal;
  }
  const last = seals.at(-1);
  const unsealed = await countOf(
    db('audit_entries').whereRaw('(tx, id) > (cast(cast(? as text) as xid8), cast(? as bigint))', [
      previous.last_tx,
      previous.last_id,
    ]),
  );
  const isOver = !last || checked >= total;
  return {
    isIntact: true,
    seals: total,
    checked,
    lines,
    unsealed: isOver ? unsealed : 0,
    brokenAt: null,
    next: isOver ? null : last.id,
  };
}
