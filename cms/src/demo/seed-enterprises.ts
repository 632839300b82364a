/** Enterprises of the demo centre: one that staff have verified, and two that wait for it. */
import { decideEnterprise } from '../api/enterprise/decide-enterprise';
import { addEnterprise } from '../api/sign-in/register-account';
import { SYSTEM, type AccountActor } from '../platform/actor';
import { refuse } from '../platform/http/refusal';
import type { Platform } from '../platform/platform';
import { accountBy } from '../platform/rows/account';
import type { Chance } from './random';
import { demoPhone, seedAccount } from './seed-centre';
import { address, personName } from './words';

type SeedEnterprises = { platform: Platform; chance: Chance; verified: AccountActor };

/** Their check digits are right (GB 32100-2015); nobody holds them. */
const VERIFIED = { name: '滨河商贸有限公司', creditCode: '91330106MA2DEMN015' };
const WAITING = [
  { name: '云岭建材经营部', creditCode: '91330106MA2DEMN028' },
  { name: '南湖物业服务有限公司', creditCode: '91330106MA2DEMN03B' },
];
const FIRST_PHONE = 220;

async function add(
  { platform, chance }: SeedEnterprises,
  { id }: AccountActor,
  firm: { name: string; creditCode: string },
): Promise<void> {
  const enterprise = { ...firm, legalRepresentative: personName(chance), address: address(chance) };
  await platform.transaction(async (trx) => {
    const account = (await accountBy(trx, { id })) ?? refuse('NOT_FOUND');
    await addEnterprise({ trx, now: platform.clock.now(), account, enterprise });
  });
}

export async function seedEnterprises(seeding: SeedEnterprises): Promise<void> {
  const { platform, verified } = seeding;
  await add(seeding, verified, VERIFIED);
  await decideEnterprise({
    platform,
    actor: SYSTEM,
    id: verified.documentId,
    result: 'verified',
    address: '',
  });
  for (const [order, firm] of WAITING.entries()) {
    const phone = demoPhone(FIRST_PHONE + order);
    const account = {
      role: 'enterprise' as const,
      kind: 'enterprise' as const,
      phone,
      name: firm.name,
      password: null,
    };
    await add(seeding, await seedAccount(platform, account), firm);
  }
}
