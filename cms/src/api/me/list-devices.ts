/** Where an account is signed in, one line a device; where it was signed out for safety; and signing a device out. */
import { DAY_MS, type DeviceView, type EndedDeviceView } from '@tiaohe/config';
import { deviceOf, endSessions, sessionRows } from '../../access/sessions/account-sessions';
import { readJson } from '../../platform/db/read-json';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';

const NEW_DAYS = 7;
const ENDED_DAYS = 30;
type Ask = { platform: Platform; accountId: number; sessionId: string };

export async function listDevices({ platform, accountId, sessionId }: Ask): Promise<DeviceView[]> {
  const current = await deviceOf(platform.db, sessionId);
  const rows = await sessionRows(platform.db)
    .where({ user_id: String(accountId), status: 'active' })
    .andWhere('expires_at', '>', new Date())
    .whereNotNull('device_id')
    .orderBy('created_at', 'desc');
  return rows.map(({ device_id, metadata, created_at }) => {
    const said = readJson<{ device?: string; signedInAt?: string; isNew?: boolean }>(metadata, {});
    const lastUsedAt = new Date(created_at).toISOString();
    const signedInAt = said.signedInAt ?? lastUsedAt;
    return {
      id: device_id ?? '',
      device: said.device ?? '',
      signedInAt,
      lastUsedAt,
      isCurrent: device_id === current,
      isNew: said.isNew === true && Date.now() - Date.parse(signedInAt) < NEW_DAYS * DAY_MS,
    };
  });
}

/** From the audit trail: of the sign-in itself nothing is left. */
export async function listEndedDevices({
  platform,
  documentId,
}: {
  platform: Platform;
  /** of the account */
  documentId: string;
}): Promise<EndedDeviceView[]> {
  const since = new Date(platform.clock.now().getTime() - ENDED_DAYS * DAY_MS);
  const rows = await platform
    .db('audit_entries')
    .where({ subject_type: 'account', subject_id: documentId, action: 'account.sign-in-reused' })
    .andWhere('at', '>', since)
    .orderBy('at', 'desc')
    .limit(10)
    .select<{ at: Date; detail: unknown }[]>('at', 'detail');
  return rows.map(({ at, detail }) => ({
    device: readJson<{ device?: string }>(detail, {}).device ?? '未知设备',
    at: new Date(at).toISOString(),
  }));
}

export async function endDevice({
  platform,
  accountId,
  deviceId,
}: {
  platform: Platform;
  accountId: number;
  deviceId: string;
}): Promise<void> {
  const ended = await endSessions({ db: platform.db, accountId, onlyDevice: deviceId });
  if (ended === 0) refuse('NOT_FOUND');
}
