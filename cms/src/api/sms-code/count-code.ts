/**
 * Counts a code that is about to go out: to this address, its neighbourhood and the centre, whatever the purpose and whoever's
 * the phone. Says whether a picture has to be read first, and raises the alarm when the centre's hour fills up.
 */
import type { Knex } from 'knex';
import { countsAddress } from '../../access/attempts/begin-attempt';
import { addressLine } from '../../platform/http/address-line';
import type { Platform } from '../../platform/platform';
import { isHomeLine } from './home-line';
import { CENTRE_ROOM, readSmsCap } from './sms-cap';
import { MOST_OWN_PER_ADDRESS, MOST_PER_ADDRESS, MOST_PER_SITE, isCheckDue } from './sms-code-rules';
import { takeRooms, type Room } from './take-rooms';
import { tellOfCap } from './tell-of-cap';

const OTHER_WAY = '。现在取验证码的人太多；着急的话，请用密码或微信登录，或者打电话给我们';

/** The address as rooms of its own; `kind` says for what. */
export function addressRooms({
  platform,
  address,
  kind,
  most,
  mostAround,
}: {
  platform: Platform;
  address: string;
  kind: string;
  most: number;
  mostAround: number;
}): Room[] {
  if (!countsAddress(platform, address)) return [];
  const { line, site } = addressLine(address);
  const subjectOf = (text: string) => platform.cipher.index('code', `sms-from:${text}`);
  const near = { kind, subject: subjectOf(line), most };
  return site ? [near, { kind: `${kind}-site`, subject: subjectOf(site), most: mostAround }] : [near];
}

/** @param isOwn to the phone of whoever is signed in: no stranger is reached, so neither picture nor cap. */
export async function countCode({
  platform,
  trx,
  now,
  address,
  isOwn,
}: {
  platform: Platform;
  trx: Knex.Transaction;
  now: Date;
  address: string;
  isOwn: boolean;
}): Promise<{ isCheckDue: boolean }> {
  if (isOwn) {
    const most = MOST_OWN_PER_ADDRESS;
    const rooms = addressRooms({ platform, address, kind: 'sms-own', most, mostAround: most * 4 });
    await takeRooms({ trx, now, rooms });
    return { isCheckDue: false };
  }
  const rooms = addressRooms({
    platform,
    address,
    kind: 'sms-address',
    most: MOST_PER_ADDRESS,
    mostAround: MOST_PER_SITE,
  });
  const [near] = rooms;
  if (!near) return { isCheckDue: false };
  const cap = await readSmsCap(trx);
  const held = await takeRooms({
    trx,
    now,
    rooms: [...rooms, { ...CENTRE_ROOM, most: cap, otherWay: OTHER_WAY }],
  });
  const [fromLine, inCentre] = [held[0] ?? 0, held.at(-1) ?? 0];
  const isHome = await isHomeLine({ trx, now, subject: near.subject });
  await tellOfCap({ platform, trx, now, count: inCentre + 1, cap });
  return { isCheckDue: isCheckDue({ fromLine, isHome, inCentre, cap }) };
}
