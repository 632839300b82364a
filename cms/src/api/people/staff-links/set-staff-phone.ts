/** A colleague's phone. It is what ties a panel user to the account of the same person (R39). */
import type { Knex } from 'knex';
import { Refusal } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { writeStaffLink } from './write-staff-link';

/** Wraps the transaction: after PostgreSQL's refusal nothing more can be asked inside it. */
export async function refuseTakenPhone<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, constraint } = error as { code?: unknown; constraint?: unknown };
    if (code === '23505' && String(constraint).startsWith('staff_links'))
      throw new Refusal('PHONE_TAKEN', {
        message: '这个手机号已登记给另一位工作人员',
        fields: [{ field: 'phone', message: '这个手机号已登记给另一位工作人员' }],
      });
    throw error;
  }
}

/** @param phone eleven plain digits; null takes it away. */
export async function setStaffPhone({
  platform: { cipher, clock },
  trx,
  staffId,
  phone,
}: {
  platform: Platform;
  trx: Knex.Transaction;
  staffId: number;
  phone: string | null;
}): Promise<void> {
  const columns = {
    phone_cipher: phone && cipher.seal(phone),
    phone_index: phone && cipher.index('phone', phone),
  };
  await writeStaffLink({ trx, now: clock.now(), staff: staffId, columns });
}
