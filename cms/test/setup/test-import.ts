/** A kind of import that only tests know: names with phones, into a table of their own. */
import knex, { type Knex } from 'knex';
import type { ImportKind } from '../../src/api/import/import-kind';
import type { StaffActor } from '../../src/platform/actor';
import { createFieldCipher } from '../../src/platform/crypto/field-cipher';
import type { Platform } from '../../src/platform/platform';

type Person = { name: string; phone: string };
export const CLERK = { kind: 'staff', id: 1, name: '王五' } as StaffActor;

export const TEST_IMPORT: ImportKind<'name' | 'phone', Person> = {
  label: '测试名单',
  permission: 'account.manage',
  fields: [
    { key: 'name', label: '姓名', aliases: ['名字'], required: true },
    { key: 'phone', label: '手机', aliases: ['联系电话'], required: false },
  ],
  check: ({ name = '', phone = '' }) => ({
    row: { name, phone },
    complaints: phone ? [] : [{ field: 'phone', message: '没有手机，收不到短信', level: 'warned' }],
  }),
  sameness: ({ phone }) => phone || null,
  async take({ trx, row }) {
    const [added] = await trx('test_people').insert(row).returning<{ id: number; name: string }[]>('*');
    return { table: 'test_people', id: added?.id ?? 0, stamp: added?.name ?? '' };
  },
  undo: async ({ trx, taken: { id, stamp } }) =>
    (await trx('test_people').where({ id, name: stamp }).delete()) === 1,
};

/** As much of the platform as a batch asks for, on the tests' own database. */
export async function importGround(): Promise<{ platform: Platform; db: Knex }> {
  const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });
  await db.raw('create table test_people (id serial primary key, name text, phone text)');
  const cipher = createFieldCipher({
    fieldKey: Buffer.alloc(32, 1).toString('base64'),
    indexKey: 'test',
    algorithm: 'aes-256-gcm',
  });
  const clock = { now: () => new Date() };
  const transaction = <T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> => db.transaction(work);
  return { db, platform: { db, cipher, clock, transaction } as unknown as Platform };
}
