/** Disables many accounts with one reason. Each stands for itself: one refusal does not stop the others (R38a). */
import type { BulkResult, Id } from '@tiaohe/config';
import type { Actor } from '../../platform/actor';
import { explainError } from '../../platform/http/explain-error';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { setAccountState } from './account-state';
import { findPerson } from './list-people';
import { setStaffState } from './staff/set-staff-state';

export async function bulkDisable({
  platform,
  actor,
  ids,
  reason,
  address,
}: {
  platform: Platform;
  actor: Actor;
  ids: readonly Id[];
  reason: string;
  address: string;
}): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (const id of new Set(ids)) {
    const person = await findPerson(platform.db, id);
    const name = person?.name ?? '';
    try {
      if (!person) refuse('NOT_FOUND');
      if (person?.disabled) {
        results.push({ id, name, ok: true, code: null, message: '本来就已停用' });
        continue;
      }
      const set = person?.door === 'staff' ? setStaffState : setAccountState;
      await set({ platform, actor, id, address, isDisabled: true, reason });
      results.push({ id, name, ok: true, code: null, message: '已停用' });
    } catch (error) {
      const refusal = explainError(error);
      if (refusal.code === 'INTERNAL') platform.log('error', `bulk-disable ${id}: ${String(error)}`);
      results.push({ id, name, ok: false, code: refusal.code, message: refusal.message });
    }
  }
  return results;
}
