/**
 * Sets a small task before a code goes out: reading four digits, or waiting a minute for whoever cannot see them. Bound to the
 * phone and the address it was made for, good once and for a short while. The database knows only an index of the answer.
 */
import type { SmsCheck, SmsCheckKind } from '@tiaohe/config';
import { insertRow } from '../../platform/db/insert-row';
import { newId } from '../../platform/db/new-id';
import type { Platform } from '../../platform/platform';
import { askedFrom } from './asked-from';
import { addressRooms } from './count-code';
import { makePicture } from './picture/make-picture';
import { takeRooms } from './take-rooms';

type Rule = { kind: string; most: number; mostAround: number; readySeconds: number; goodSeconds: number };

/** Pictures cost the server a moment each; waiting costs a script nothing, so there is little of it. */
const RULES: Record<SmsCheckKind, Rule> = {
  picture: { kind: 'sms-picture', most: 40, mostAround: 160, readySeconds: 0, goodSeconds: 180 },
  wait: { kind: 'sms-wait', most: 2, mostAround: 8, readySeconds: 60, goodSeconds: 600 },
};

export const answerHash = ({ cipher }: Platform, id: string, answer: string): string =>
  cipher.index('code', `sms-check:${id}:${answer}`);

/** @throws Refusal TOO_MANY_REQUESTS when this address has had its tasks for the hour. */
export async function createCheck({
  platform,
  phone,
  address,
  kind,
}: {
  platform: Platform;
  phone: string;
  address: string;
  kind: SmsCheckKind;
}): Promise<SmsCheck> {
  const { readySeconds, goodSeconds, ...limits } = RULES[kind];
  const id = newId();
  const { answer, picture } = kind === 'picture' ? makePicture() : { answer: '', picture: null };
  await platform.transaction(async (trx) => {
    const now = platform.clock.now();
    await takeRooms({ trx, now, rooms: addressRooms({ platform, address, ...limits }) });
    const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
    await insertRow({
      db: trx,
      table: 'sms_checks',
      now,
      row: {
        document_id: id,
        phone_index: platform.cipher.index('phone', phone),
        asked_from: askedFrom(platform, address),
        kind,
        answer_hash: answerHash(platform, id, answer),
        ready_at: after(readySeconds),
        expires_at: after(goodSeconds),
      },
    });
  });
  return { id, kind, picture, readyIn: readySeconds, goodFor: goodSeconds };
}
