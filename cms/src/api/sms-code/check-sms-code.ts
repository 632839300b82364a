/**
 * Looks at a code that a person typed. Every look counts, and counts even when what follows fails; a code is then used
 * up inside the transaction that needed it.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Knex } from 'knex';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { askedFrom } from './asked-from';
import { rememberHome } from './home-line';
import { codeHash, type SmsPurpose } from './send-sms-code';
import { MOST_TRIES } from './sms-code-rules';

type CodeRow = { id: number; code_hash: string; used_at: Date | null };
export type CheckedCode = { id: number; isUsed: boolean };

/**
 * Only the newest code of a phone and purpose is good. It bears five tries from the address that asked for it, and five
 * from everywhere else: a stranger who guesses cannot use up the owner's.
 */
const TRY_LATEST = `
  update sms_codes set
         tries = tries + (case when asked_from is not distinct from :from then 1 else 0 end),
         strange_tries = coalesce(strange_tries, 0) + (case when asked_from is not distinct from :from then 0 else 1 end)
   where id = (select id from sms_codes where phone_index = :phone and purpose = :purpose
                order by sent_at desc, id desc limit 1)
     and (case when asked_from is not distinct from :from then tries else coalesce(strange_tries, 0) end) < :most
     and expires_at > :now
  returning id, code_hash, used_at`;

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** To be called before the transaction opens. @throws Refusal BAD_CREDENTIALS, whatever was wrong. */
export async function checkSmsCode({
  platform,
  phone,
  purpose,
  code,
  address,
}: {
  platform: Platform;
  phone: string;
  purpose: SmsPurpose;
  code: string;
  /** Where the try comes from; without one it counts as a stranger's. */
  address?: string | undefined;
}): Promise<CheckedCode> {
  const phoneIndex = platform.cipher.index('phone', phone);
  const { rows } = await platform.db.raw<{ rows: CodeRow[] }>(TRY_LATEST, {
    from: address === undefined ? null : askedFrom(platform, address),
    phone: phoneIndex,
    purpose,
    most: MOST_TRIES,
    now: platform.clock.now(),
  });
  const [row] = rows;
  if (!row || !isSame(row.code_hash, codeHash(platform, phoneIndex, purpose, code)))
    return refuse('BAD_CREDENTIALS');
  return { id: row.id, isUsed: row.used_at !== null };
}

/** Uses the code up. @throws Refusal BAD_CREDENTIALS when somebody, perhaps the same person's double click, was first. */
export async function takeSmsCode({
  trx,
  now,
  checked,
}: {
  trx: Knex.Transaction;
  now: Date;
  checked: CheckedCode;
}): Promise<void> {
  const [used] = await trx<{ used_at: Date; asked_from: string | null }>('sms_codes')
    .where({ id: checked.id } as object)
    .whereNull('used_at')
    .update({ used_at: now })
    .returning('asked_from');
  if (!used) return refuse('BAD_CREDENTIALS');
  if (used.asked_from) await rememberHome({ trx, now, subject: used.asked_from });
}
