/** The hash chain over the audit trail: each seal covers a run of lines and the seal before it. Pure. */
import { createHash } from 'node:crypto';

export type AuditRecord = { id: number; line: string };

export const GENESIS = '0'.repeat(64);

/** @returns hex SHA-256 over the previous hash and every line with its id, in order. */
export function sealOf(previous: string, records: readonly AuditRecord[]): string {
  const hash = createHash('sha256').update(previous);
  for (const { id, line } of records) hash.update(`\n${id} ${line}`);
  return hash.digest('hex');
}
