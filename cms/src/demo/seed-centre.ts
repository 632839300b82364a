/** A district's centre: organisations, mediators, rooms, and the accounts of the demo. */
import { listCategories, type Role, ROLES } from '@tiaohe/config';
import { hashPassword } from '../access/passwords/password';
import { createAccount } from '../api/account/create-account';
import { currentPrivacyNotice } from '../api/consent/privacy-notice';
import { recordConsent } from '../api/consent/record-consent';
import { addMembership } from '../api/membership/add-membership';
import { SYSTEM, type AccountActor } from '../platform/actor';
import { asJson, insertRow, insertRows, type Stored } from '../platform/db/insert-row';
import type { Platform } from '../platform/platform';
import { newPassword, type DemoAccounts } from './demo-accounts';
import type { Chance } from './random';
import { STREETS, address, personName } from './words';

export type Organisation = Stored<{ name: string }>;
export type Mediator = Stored<{ name: string; account_id: number; organisation_id: number }> & {
  actor: AccountActor;
};
const WEEK = Object.fromEntries(
  ['1', '2', '3', '4', '5', '6', '7'].map((day) => [
    day,
    Number(day) <= 5
      ? [
          ['08:30', '12:00'],
          ['13:30', '20:00'],
        ]
      : [['09:00', '17:00']],
  ]),
);
const MEDIATORS = 24;

export async function seedOrganisations({ db, clock }: Platform): Promise<Organisation[]> {
  const rows = STREETS.map((street, order) => ({
    name: `${street}人民调解委员会`,
    code: `ORG-${order + 1}`,
    level: 1,
    kind: '乡镇街道',
    region: street,
    address: `${street}综治中心`,
    phone: `0571-8600${String(1000 + order)}`,
    introduction: `负责${street}辖区内的民间纠纷调解。`,
    state: 'active',
    sort_order: order,
  }));
  return insertRows({ db, table: 'organisations', now: clock.now(), rows }) as Promise<Organisation[]>;
}

export async function seedRooms({ db, clock }: Platform): Promise<void> {
  const rooms = [
    ['第一调解室', '综治中心一楼东侧', 8],
    ['第二调解室', '综治中心一楼西侧', 6],
    ['圆桌调解室', '综治中心二楼201', 12],
    ['家事调解室', '综治中心二楼203', 6],
    ['视频调解室', '综治中心三楼302', 10],
  ] as const;
  const rows = rooms.map(([name, location, capacity], sort_order) => ({
    name,
    location,
    capacity,
    sort_order,
    equipment: asJson(capacity >= 10 ? ['录音录像', '大屏', '饮水机'] : ['录音录像', '饮水机']),
    opening_hours: asJson(WEEK),
    closed_dates: asJson([]),
    state: 'open',
  }));
  await insertRows({ db, table: 'rooms', now: clock.now(), rows });
}

type Person = {
  role: Role;
  name: string;
  phone: string;
  password: string | null;
  organisationId?: number;
  kind?: 'person' | 'enterprise' | 'organisation';
};

/** An account with one membership, made as registration makes it. */
export async function seedAccount(
  platform: Platform,
  { role, name, phone, password, organisationId, kind = 'person' }: Person,
): Promise<AccountActor> {
  const passwordHash = password ? await hashPassword({ password }) : null;
  const { version } = await currentPrivacyNotice(platform.db);
  return platform.transaction(async (trx) => {
    const now = platform.clock.now();
    const account = await createAccount({
      platform,
      trx,
      actor: SYSTEM,
      account: {
        kind,
        phone,
        name,
        passwordHash,
        consentVersion: version,
        mustSetPassword: password === null,
      },
    });
    await recordConsent({ trx, now, accountId: account.id, version, channel: 'register' });
    const membership = await addMembership({
      platform,
      trx,
      actor: SYSTEM,
      accountId: account.id,
      role,
      organisationId,
    });
    return {
      kind: 'account',
      id: account.id,
      documentId: account.document_id,
      name,
      permissions: new Set(ROLES[role].holds),
      sessionId: '',
      membership: {
        id: membership.id,
        documentId: membership.document_id,
        role,
        organisationId: organisationId ?? null,
      },
    };
  });
}

export const demoPhone = (order: number): string => `1990000${String(order).padStart(4, '0')}`;

export async function seedMediators({
  platform,
  chance,
  organisations,
  accounts,
}: {
  platform: Platform;
  chance: Chance;
  organisations: Organisation[];
  accounts: DemoAccounts;
}): Promise<Mediator[]> {
  const tops = listCategories()
    .filter(({ parent }) => parent === null)
    .map(({ code }) => code);
  const mediators: Mediator[] = [];
  for (let order = 0; order < MEDIATORS; order += 1) {
    const name = personName(chance);
    const phone = demoPhone(100 + order);
    const organisation = organisations[order % organisations.length] as Organisation;
    const password = order === 0 ? newPassword() : null;
    const actor = await seedAccount(platform, {
      role: 'mediator',
      name,
      phone,
      password,
      organisationId: organisation.id,
    });
    if (password) accounts.accounts.push({ role: 'mediator', name, phone, password });
    const row = await insertRow({
      db: platform.db,
      table: 'mediators',
      now: platform.clock.now(),
      row: {
        name,
        account_id: actor.id,
        organisation_id: organisation.id,
        number: `TJY${String(order + 1).padStart(3, '0')}`,
        phone_cipher: platform.cipher.seal(phone),
        phone_index: platform.cipher.index('phone', phone),
        gender: chance.pick(['male', 'female']),
        title: chance.pick(['一级调解员', '二级调解员', '三级调解员', '调解员']),
        profession: chance.pick(['法律', '社会工作', '心理', '工程', '教育']),
        appointed_on: `20${chance.int(12, 24)}-0${chance.int(1, 9)}-1${chance.int(0, 9)}`,
        arrived_on: `20${chance.int(12, 24)}-0${chance.int(1, 9)}-2${chance.int(0, 8)}`,
        work_state: 'active',
        expertise: asJson([...new Set([chance.pick(tops), chance.pick(tops), chance.pick(tops)])]),
        languages: asJson(['普通话']),
        introduction: `从事调解工作多年，${address(chance)}片区负责人。`,
      },
    });
    mediators.push({ ...row, actor } as unknown as Mediator);
  }
  return mediators;
}
