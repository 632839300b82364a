/** Where a person is signed in, account or panel user, and signing them out: one device or all (R38a). */
import { requirePowerOver } from '../../access/guard/require-held-rights';
import type { Actor } from '../../platform/actor';
import { recordAudit, type AuditLine } from '../../platform/audit/record-audit';
import { readJson } from '../../platform/db/read-json';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { findPerson } from './list-people';
import type { PersonRow } from './person-rows';

export type PersonSession = { id: string; device: string; signedInAt: string; lastUsedAt: string };
type Row = { device_id: string | null; metadata: unknown; created_at: Date };
const ORIGINS = { account: 'users-permissions', staff: 'admin' } as const;

const sessionsOf = (platform: Platform, { door, id }: PersonRow) =>
  platform.db('strapi_sessions').where({ origin: ORIGINS[door], user_id: String(id) });

export async function listPersonSessions({
  platform,
  id,
}: {
  platform: Platform;
  id: string;
}): Promise<PersonSession[]> {
  const person = (await findPerson(platform.db, id)) ?? refuse('NOT_FOUND');
  // Sign-ins run by the real clock, also when the sandbox has moved the product's.
  const rows: Row[] = await sessionsOf(platform, person)
    .where({ status: 'active' })
    .andWhere('expires_at', '>', new Date())
    .whereNotNull('device_id')
    .orderBy('created_at', 'desc');
  return rows.map(({ device_id, metadata, created_at }) => {
    const said = readJson<{ device?: string; signedInAt?: string; deviceName?: string; loginAt?: string }>(
      metadata,
      {},
    );
    const used = new Date(created_at).toISOString();
    // Strapi notes the panel's browsers under names of its own.
    const [device, signedInAt] = [said.device ?? said.deviceName, said.signedInAt ?? said.loginAt ?? used];
    return { id: device_id ?? '', device: device ?? '', signedInAt, lastUsedAt: used };
  });
}

/** @param deviceId one device, or undefined for all. */
export async function endPersonSessions({
  platform,
  actor,
  id,
  deviceId,
  address,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
  deviceId?: string;
  address: string;
}): Promise<void> {
  const person = (await findPerson(platform.db, id)) ?? refuse('NOT_FOUND');
  await platform.transaction(async (trx) => {
    if (person.door === 'staff') await requirePowerOver({ db: trx, actor, userId: person.id });
    const wanted = sessionsOf(platform, person).transacting(trx);
    if (deviceId) void wanted.andWhere({ device_id: deviceId });
    const ended = await wanted.delete();
    if (deviceId && ended === 0) refuse('NOT_FOUND');
    const line: AuditLine = {
      actor,
      action: `${person.door}.end-sessions`,
      subject: { type: person.door, id },
      detail: { which: deviceId ? 'one' : 'all', ended },
      address,
    };
    await recordAudit({ db: trx, now: platform.clock.now(), line });
  });
}
