/** A colleague's phone. It is what ties a panel user to the account of the same person (R39). */
import type { Knex } from 'knex';
import { Refusal } from '../../../http/refusal';
import { insertRow } from '../../../platform/insert-row';
import type { Platform } from '../../../platform/platform';

/** Wraps the transaction: after PostgreSQL's refusal nothing more can be asked inside it. */
export async function sayPhoneTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, constraint } = error as { code?: unknown; constraint?: unknown };
    if (code === '23505' && String(constraint).startsWith('staff_phones'))
      throw new Refusal('PHONE_TAKEN', {
        message: '这个手机号已登记给另一位工作人员',
        fields: [{ field: 'phone', message: '这个手机号已登记给另一位工作人员' }],
      });
    throw error;
  }
}

/** @param phone eleven plain digits. */
export async function setStaffPhone({
  platform,
  trx,
  staffId,
  phone,
}: {
  platform: Platform;
  trx: Knex.Transaction;
  staffId: number;
  phone: string;
}): Promise<void> {
  const { cipher } = platform;
  const now = platform.clock.now();
  const row = { phone_cipher: cipher.seal(phone), phone_index: cipher.index('phone', phone) };
  const count = await trx('staff_phones')
    .where({ staff: staffId })
    .update({ ...row, updated_at: now });
  if (count === 0) await insertRow({ db: trx, table: 'staff_phones', now, row: { staff: staffId, ...row } });
}
