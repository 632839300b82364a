/** The demo centre, made once: the same on every machine but for passwords. */
import { asJson, insertRow } from '../platform/db/insert-row';
import type { Platform } from '../platform/platform';
import { newPassword, writeDemoAccounts, type DemoAccounts } from './demo-accounts';
import { createChance } from './random';
import {
  demoPhone,
  seedAccount,
  seedMediators,
  seedOrganisations,
  seedRooms,
  type Organisation,
} from './seed-centre';
import { seedEnterprises } from './seed-enterprises';
import { seedHistory } from './seed-history';
import { seedLive } from './seed-live';
import { seedStaff } from './seed-staff';
import { seedTypicalCases } from './seed-typical-cases';
import { personName } from './words';

const SEED = 20_260_501;
const APPLICANTS = 10;
const MARK = 'demo-centre';

/** The past is not sent again: what seeding promised to the outside world has long been kept. */
const silence = ({ db, clock }: Platform): Promise<unknown> =>
  db('outbox_entries')
    .where({ state: 'waiting' })
    .update({ state: 'done', done_at: clock.now(), payload: null });

export async function seedDemo(platform: Platform): Promise<void> {
  const { db, clock, settings } = platform;
  if (await db('settings').where({ key: MARK }).first('id')) return;
  const chance = createChance(SEED);
  const accounts: DemoAccounts = { panel: [], accounts: [] };

  platform.log('info', 'Demo centre: staff, organisations, mediators, rooms');
  const staff = await seedStaff(platform, accounts);
  const organisations = await seedOrganisations(platform);
  await seedRooms(platform);
  const people = [
    {
      role: 'person' as const,
      kind: 'person' as const,
      phone: demoPhone(1),
      name: personName(chance),
      password: newPassword(),
    },
    {
      role: 'enterprise' as const,
      kind: 'enterprise' as const,
      phone: demoPhone(2),
      name: '滨河商贸有限公司',
      password: newPassword(),
    },
    {
      role: 'organisation' as const,
      kind: 'organisation' as const,
      phone: demoPhone(3),
      name: (organisations[0] as Organisation).name,
      password: newPassword(),
      organisationId: organisations[0]?.id,
    },
  ];
  for (const person of people) {
    const actor = await seedAccount(platform, person);
    if (person.kind === 'enterprise') await seedEnterprises({ platform, chance, verified: actor });
    accounts.accounts.push({
      role: person.role,
      name: person.name,
      phone: person.phone,
      password: person.password,
    });
  }
  const mediators = await seedMediators({ platform, chance, organisations, accounts });
  const applicants = [];
  for (let order = 0; order < APPLICANTS; order += 1)
    applicants.push(
      await seedAccount(platform, {
        role: 'person',
        name: personName(chance),
        phone: demoPhone(200 + order),
        password: null,
      }),
    );

  platform.log('info', 'Demo centre: 2000 historical cases, 40 live ones');
  await seedHistory({ platform, chance, mediators });
  await seedTypicalCases(platform);
  await seedLive({ platform, chance, staff, applicants, mediators });
  await silence(platform);
  writeDemoAccounts({ dataDir: settings.dataDir, accounts });
  await insertRow({
    db,
    table: 'settings',
    now: clock.now(),
    row: { key: MARK, value: asJson({ seed: SEED }), note: '演示数据已生成' },
  });
}
