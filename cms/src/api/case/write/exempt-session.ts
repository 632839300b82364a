/** Mediation outside the centre without a booking: staff say why, on the record (R13b). */
import type { OnRecord } from '../../../platform/audit/on-record';
import { refuse } from '../../../platform/http/refusal';
import { inCase } from './in-case';

type Exempt = OnRecord & { id: string; reason: string };

export const exemptSession = ({ id, reason, ...asked }: Exempt): Promise<void> =>
  inCase({ ...asked, id, needs: ['case.close'] }, async ({ db, now, row, timeline, audit }) => {
    if (row.state !== 'mediating') refuse('ACTION_NOT_AVAILABLE');
    await db('cases').where({ id: row.id }).update({ session_exemption: reason, updated_at: now });
    timeline({ action: 'session-exemption', text: `免预约结案：${reason}`, visibility: 'staff' });
    audit({ action: 'case.session-exemption', detail: { reason } });
  });
