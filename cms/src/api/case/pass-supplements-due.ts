import { SYSTEM } from '../../platform/actor';
import { eachForItself } from '../../platform/each-for-itself';
import type { Platform } from '../../platform/platform';
import type { CaseRow } from '../../platform/rows/case';
import { move } from './lifecycle/move';

const BATCH = 200;
const STEP = 'pass-supplements-due';

/** A respondent who lets the due date pass does not hold the case up (lifecycle: `supplement` by the system). */
export async function passSupplementsDue(platform: Platform): Promise<void> {
  const due = await platform
    .db<CaseRow>('cases')
    .where({ state: 'awaiting-supplement' })
    .where('supplement_due_at', '<', platform.clock.now())
    .whereNotIn('document_id', platform.troubles.resting(STEP))
    .orderBy('supplement_due_at')
    .limit(BATCH)
    .select('document_id');
  await eachForItself({
    troubles: platform.troubles,
    step: STEP,
    rows: due,
    work: ({ document_id: id }) =>
      move({
        platform,
        actor: SYSTEM,
        id,
        deed: { action: 'supplement', input: {} },
        revision: null,
      }),
  });
}
