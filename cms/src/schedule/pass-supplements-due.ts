import { SYSTEM } from '../access/actor';
import { move } from '../api/case/lifecycle/move';
import type { CaseRow } from '../api/case/rows';
import type { Platform } from '../platform/platform';

const BATCH = 200;

/** A respondent who lets the due date pass does not hold the case up (lifecycle: `supplement` by the system). */
export async function passSupplementsDue(platform: Platform): Promise<void> {
  const due = await platform
    .db<CaseRow>('cases')
    .where({ state: 'awaiting-supplement' })
    .where('supplement_due_at', '<', platform.clock.now())
    .orderBy('supplement_due_at')
    .limit(BATCH)
    .select('document_id');
  for (const { document_id: id } of due)
    await move({ platform, actor: SYSTEM, id, action: 'supplement', input: {}, revision: null }).catch(
      (error: Error) => platform.log('warn', `Supplement of ${id}: ${error.message}`),
    );
}
