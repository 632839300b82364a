/** Where an account is signed in, one line a device; and signing one of them out. */
import type { DeviceView } from '@tiaohe/config';
import { refuse } from '../../../http/refusal';
import { readJson } from '../../../platform/read-json';
import type { Platform } from '../../../platform/platform';
import { deviceOf, endSessions, sessionRows } from '../sign-in/account-sessions';

type Ask = { platform: Platform; accountId: number; sessionId: string };

export async function listDevices({ platform, accountId, sessionId }: Ask): Promise<DeviceView[]> {
  const current = await deviceOf(platform.db, sessionId);
  const rows = await sessionRows(platform.db)
    .where({ user_id: String(accountId), status: 'active' })
    .andWhere('expires_at', '>', new Date())
    .whereNotNull('device_id')
    .orderBy('created_at', 'desc');
  return rows.map(({ device_id, metadata, created_at }) => {
    const { device, signedInAt } = readJson<{ device?: string; signedInAt?: string }>(metadata, {});
    const lastUsedAt = new Date(created_at).toISOString();
    return {
      id: device_id ?? '',
      device: device || '未知设备',
      signedInAt: signedInAt ?? lastUsedAt,
      lastUsedAt,
      isCurrent: device_id === current,
    };
  });
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
