/** Looks at the answer to a task. One look uses it up, right or wrong: whoever guesses needs a new picture for each guess. */
import { timingSafeEqual } from 'node:crypto';
import type { Platform } from '../../platform/platform';
import { askedFrom } from './asked-from';
import { answerHash } from './create-check';

export type CheckAnswer = { id: string; answer: string };
/** `too-early`: waiting is not over, and goes on. `void`: used, run out, or for another phone or address. */
export type Verdict = 'passed' | 'wrong' | 'too-early' | 'void';

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

export async function tryCheck({
  platform,
  phone,
  address,
  check,
}: {
  platform: Platform;
  phone: string;
  address: string;
  check: CheckAnswer;
}): Promise<Verdict> {
  const { db, clock, cipher } = platform;
  const now = clock.now();
  const open = () =>
    db<{ answer_hash: string; ready_at: Date; expires_at: Date; used_at: Date | null }>('sms_checks')
      .where({
        document_id: check.id,
        phone_index: cipher.index('phone', phone),
        asked_from: askedFrom(platform, address),
      } as object)
      .whereNull('used_at')
      .andWhere('expires_at', '>', now);
  const [used] = await open()
    .andWhere('ready_at', '<=', now)
    .update({ used_at: now })
    .returning('answer_hash');
  if (used)
    return isSame(used.answer_hash, answerHash(platform, check.id, check.answer)) ? 'passed' : 'wrong';
  return (await open().first('ready_at')) ? 'too-early' : 'void';
}
