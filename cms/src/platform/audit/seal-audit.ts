/**
 * Seals what has been written to the audit trail. Lines come from many transactions at once and ids do not commit in
 * order, so only lines of transactions older than any still running are sealed: nothing can slip in behind a seal.
 */
import type { Knex } from 'knex';
import { GENESIS, sealOf, type AuditRecord } from './chain';

const SEAL_LOCK = 729;
const MOST = 5_000;

/** What of a line the seal covers: all of it. */
export const LINE_SQL = `concat_ws('|', a.document_id, a.at, a.actor_kind, a.actor_id, a.actor_name, a.action, a.subject_type, a.subject_id, a.result, a.detail::text, a.address)`;

type Seal = { last_tx: string; last_id: string; hash: string };
type Unsealed = AuditRecord & { tx: string };

/** @returns how many lines were sealed. Only one process seals at a time; the others find nothing to do. */
export async function sealAudit(db: Knex): Promise<number> {
  return db.transaction(async (trx) => {
    const { rows: locks } = await trx.raw<{ rows: { mine: boolean }[] }>(
      'select pg_try_advisory_xact_lock(?) as mine',
      [SEAL_LOCK],
    );
    if (!locks[0]?.mine) return 0;
    const last = await trx<Seal>('audit_seals').orderBy('id', 'desc').first();
    const { rows } = await trx.raw<{ rows: Unsealed[] }>(
      `select a.id, a.tx::text as tx, ${LINE_SQL} as line from audit_entries a
        where a.tx < tiaohe_settled_tx() and (a.tx, a.id) > (cast(cast(? as text) as xid8), cast(? as bigint))
        order by a.tx, a.id limit ?`,
      [last?.last_tx ?? '0', last?.last_id ?? '0', MOST],
    );
    const end = rows.at(-1);
    if (!end) return 0;
    const prev_hash = last?.hash ?? GENESIS;
    const seal = {
      last_tx: end.tx,
      last_id: end.id,
      rows: rows.length,
      prev_hash,
      hash: sealOf(prev_hash, rows),
      at: new Date(),
    };
    await trx('audit_seals').insert(seal);
    return rows.length;
  });
}
