/** Checks the whole audit trail against its seals: a changed, added or removed line breaks the chain where it stands. */
import type { Knex } from 'knex';
import { GENESIS, sealOf, type AuditRecord } from './chain';
import { LINE_SQL } from './seal-audit';

export type Verification = {
  isIntact: boolean;
  seals: number;
  lines: number;
  unsealed: number;
  brokenAt: string | null;
};
type Seal = { id: string; last_tx: string; last_id: string; rows: number; prev_hash: string; hash: string };

export async function verifyAudit(db: Knex): Promise<Verification> {
  const seals = await db<Seal>('audit_seals').orderBy('id');
  let [previous, lines] = [{ last_tx: '0', last_id: '0', hash: GENESIS }, 0];
  for (const seal of seals) {
    const { rows } = await db.raw<{ rows: AuditRecord[] }>(
      `select a.id, ${LINE_SQL} as line from audit_entries a
        where (a.tx, a.id) > (cast(cast(? as text) as xid8), cast(? as bigint)) and (a.tx, a.id) <= (cast(cast(? as text) as xid8), cast(? as bigint)) order by a.tx, a.id`,
      [previous.last_tx, previous.last_id, seal.last_tx, seal.last_id],
    );
    const isWhole =
      rows.length === seal.rows &&
      seal.prev_hash === previous.hash &&
      sealOf(previous.hash, rows) === seal.hash;
    if (!isWhole) return { isIntact: false, seals: seals.length, lines, unsealed: 0, brokenAt: seal.id };
    lines += rows.length;
    previous = seal;
  }
  const [{ count } = { count: '0' }] = await db('audit_entries').count<{ count: string }[]>('id');
  return { isIntact: true, seals: seals.length, lines, unsealed: Number(count) - lines, brokenAt: null };
}
