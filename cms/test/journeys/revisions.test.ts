/** Nobody's edit is lost: whoever saves upon a record that others have changed meanwhile is shown both values. */
import type { Client } from '../../../testing/client';
import { demoStaff } from '../setup/panel';
import { newPhone } from '../../../testing/people';
import { startProduct, type Product } from '../setup/product';
import { prepareRecords, RECORD_NAMES, RIVALS, type Editable } from '../setup/records';

let product: Product;
let admin: Client;
let made: Record<string, Editable>;

beforeAll(async () => {
  product = await startProduct();
  admin = await demoStaff(product, 'system-admin');
  made = await prepareRecords(product, admin);
}, 300_000);
afterAll(() => product?.stop());

const recordOf = (name: string): Editable => {
  const record = made[name];
  if (!record) throw new Error(`no ${name}`);
  return record;
};
const seen = async ({ client, read, revisionOf = (data) => data.revision }: Editable): Promise<number> =>
  revisionOf((await client.get(read)).data);

/** A name of a person bears no numeral. */
const valueFor = (field: string, at: number): string =>
  field === 'name' ? `青松岭${'零一二三四五六七八'[at] ?? ''}` : `青松岭${at}号`;
const LAST = RIVALS;

describe.each(RECORD_NAMES)('%s', (name) => {
  it('is changed by one of eight who save at once; the others see both values and who was faster', async () => {
    const record = recordOf(name);
    const { client, read, write, field, body, valueOf, said = (value) => value } = record;
    const revision = await seen(record);
    const values = Array.from({ length: RIVALS }, (_, at) => valueFor(field, at));
    const answers = await Promise.all(values.map((value) => client.put(write, { ...body(value), revision })));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(RIVALS - 1).fill(409)]);
    const won = values[answers.findIndex(({ status }) => status === 200)] ?? '';
    expect(valueOf((await client.get(read)).data)).toEqual(said(won));
    expect(await seen(record)).toBe(revision + 1);
    const lost = answers.flatMap(({ status, error }, at) =>
      status === 409 ? [{ error, yours: said(values[at] ?? '') }] : [],
    );
    for (const { error, yours } of lost)
      expect(error).toEqual({
        code: 'RECORD_CHANGED',
        revision: revision + 1,
        conflicts: [
          {
            field,
            yours,
            current: said(won),
            by: expect.stringMatching(/./),
            at: expect.stringMatching(/Z$/),
            // All eight are one person at eight devices.
            isOwn: true,
          },
        ],
      });
  });

  it('takes the change again upon the revision that the refusal named', async () => {
    const record = recordOf(name);
    const { client, write, body, valueOf, said = (value) => value } = record;
    const revision = await seen(record);
    const stale = await client.put(write, { ...body(valueFor(record.field, LAST)), revision: revision - 1 });
    expect(stale.status).toBe(409);
    const again = await client.put(write, {
      ...body(valueFor(record.field, LAST)),
      revision: (stale.error as never as { revision: number }).revision,
    });
    expect([again.status, await seen(record)]).toEqual([200, revision + 1]);
    expect(
      valueOf(
        name === 'one’s own profile' || name === 'one’s own enterprise'
          ? again.data
          : (await client.get(record.read)).data,
      ),
    ).toEqual(said(valueFor(record.field, LAST)));
  });

  it('is not counted as changed by who saves what stands there already', async () => {
    const record = recordOf(name);
    const revision = await seen(record);
    expect(
      (await record.client.put(record.write, { ...record.body(valueFor(record.field, LAST)), revision }))
        .status,
    ).toBe(200);
    expect(await seen(record)).toBe(revision);
  });
});

it('a client that sends no revision is told which field is missing, and writes nothing', async () => {
  const record = recordOf('a mediator');
  const revision = await seen(record);
  const answer = await admin.put(record.write, { introduction: '没有版本号' });
  expect(answer).toMatchObject({
    status: 400,
    error: { code: 'VALIDATION', fields: [{ field: 'revision' }] },
  });
  expect(await seen(record)).toBe(revision);
});

it('two people who changed different things are asked to look again, and lose nothing by it', async () => {
  const record = recordOf('a typical case');
  const revision = await seen(record);
  await admin.put(record.write, { law: '民法典第288条', revision });
  const stale = await admin.put(record.write, { focus: '谁来修', revision });
  expect(stale.error).toEqual({ code: 'RECORD_CHANGED', revision: revision + 1, conflicts: [] });
  await admin.put(record.write, { focus: '谁来修', revision: revision + 1 });
  expect((await admin.get(record.read)).data).toMatchObject({
    law: '民法典第288条',
    focus: '谁来修',
    revision: revision + 2,
  });
});

it('a mediator’s name that staff changed through the account shows up as a conflict, though no line tells who', async () => {
  const { data: made } = await admin.post('/desk/mediators', { name: '章调解', phone: newPhone() });
  const account = (await admin.get(`/desk/accounts?name=${encodeURIComponent('章调解')}`)).data[0]
    .id as string;
  const { revision } = (await admin.get(`/desk/accounts/${account}`)).data;
  expect((await admin.put(`/desk/accounts/${account}`, { name: '章改名', revision })).status).toBe(200);
  const stale = await admin.put(`/desk/mediators/${made.id}`, { name: '章再改', revision: made.revision });
  expect(stale.error).toEqual({
    code: 'RECORD_CHANGED',
    revision: made.revision + 1,
    conflicts: [{ field: 'name', yours: '章再改', current: '章改名', by: null, at: null, isOwn: false }],
  });
});

it('an enterprise is not verified upon what its owner has changed meanwhile', async () => {
  const [staffSide, own] = [recordOf('an enterprise, by staff'), recordOf('one’s own enterprise')];
  const revision = await seen(staffSide);
  await own.client.put('/api/me/enterprise', { legalRepresentative: '王后来', revision });
  const decided = await admin.post(`${staffSide.write}/enterprise-decision`, {
    result: 'verified',
    revision,
  });
  expect([decided.status, decided.error?.code]).toEqual([409, 'RECORD_CHANGED']);
  expect((await admin.get(staffSide.read)).data.enterprise.verification).toBe('pending');
});

it('no full phone number stands in what the refusal shows', async () => {
  const record = recordOf('a mediator');
  const revision = await seen(record);
  await admin.put(record.write, { phone: '13912345678', revision });
  const stale = await admin.put(record.write, { phone: '13912345679', revision });
  expect(stale.error).toMatchObject({ conflicts: [{ field: 'phone', current: '139****5678' }] });
});
