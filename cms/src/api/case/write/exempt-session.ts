/** Mediation outside the centre without a booking: staff say why, on the record (R13b). */
import type { Actor } from '../../../platform/actor';
import { recordAudit } from '../../../platform/audit/record-audit';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { addTimeline } from '../../timeline-entry/add-timeline';
import { openCase } from '../read/open-case';

export async function exemptSession({
  platform,
  actor,
  id,
  reason,
  address,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
  reason: string;
  address: string;
}): Promise<void> {
  await platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const { row } = await openCase({ db: trx, actor, id, needs: ['case.close'], lock: true });
    if (row.state !== 'mediating') refuse('ACTION_NOT_AVAILABLE');
    await trx('cases').where({ id: row.id }).update({ session_exemption: reason, updated_at: now });
    const line = {
      caseId: row.id,
      revision: row.revision,
      action: 'session-exemption',
      text: `免预约结案：${reason}`,
      visibility: 'staff',
    } as const;
    await addTimeline({ db: trx, now, actor, line });
    await recordAudit({
      db: trx,
      now,
      line: {
        actor,
        action: 'case.session-exemption',
        subject: { type: 'case', id },
        detail: { reason },
        address,
      },
    });
  });
}
