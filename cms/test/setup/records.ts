/** Records that two people may edit, one of each kind, as the tests of revisions write them. */
import type { Client } from '../../../testing/client';
import { makeColleague, personId, roleId } from './panel';
import { doorOf, newCreditCode, newPhone } from '../../../testing/people';
import type { Product } from './product';

/** How many save at once. */
export const RIVALS = 8;

/** One record as its writers meet it. `field` is as a conflict names it. */
export type Editable = {
  client: Client;
  read: string;
  write: string;
  field: string;
  body(value: string): object;
  valueOf(data: ReturnType<typeof JSON.parse>): unknown;
  /** What stands in the answer for a value that was written. */
  said?(value: string): unknown;
  revisionOf?(data: ReturnType<typeof JSON.parse>): number;
};

export const RECORD_NAMES = [
  'a room',
  'a mediator',
  'a document template',
  'a typical case',
  'an organisation',
  'an account',
  'an account’s home',
  'one’s own profile',
  'an enterprise, by staff',
  'one’s own enterprise',
  'a colleague',
  'where a colleague works',
  'how long the audit trail is kept',
  'how many codes go out by text message',
];

const stamp = Date.now();

export async function prepareRecords(product: Product, admin: Client): Promise<Record<string, Editable>> {
  const made: Record<string, Editable> = {};
  async function create(path: string, body: object): Promise<string> {
    const answer = await admin.post(path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.error)}`);
    return answer.data.id;
  }

  const atDesk = (path: string, field: string): Editable => ({
    client: admin,
    read: path,
    write: path,
    field,
    body: (value) => ({ [field]: value }),
    valueOf: (data) => data[field],
  });

  const door = doorOf(product.url);

  const room = await create('/desk/rooms', { name: '青松室', location: '二楼', capacity: 8 });
  const inList = (id: string) => (data: { id: string }[]) => data.find((one) => one.id === id);
  made['a room'] = {
    ...atDesk(`/desk/rooms/${room}`, 'name'),
    read: '/desk/rooms',
    valueOf: (data) => (Array.isArray(data) ? inList(room)(data) : data).name,
    revisionOf: (data) => (inList(room)(data) as unknown as { revision: number }).revision,
  };

  const mediator = await create('/desk/mediators', { name: '顾调解', phone: newPhone() });
  made['a mediator'] = atDesk(`/desk/mediators/${mediator}`, 'introduction');

  const [template] = (await admin.get('/desk/templates')).data as { id: string }[];
  const templateId = template?.id ?? '';
  made['a document template'] = {
    ...atDesk(`/desk/templates/${templateId}`, 'name'),
    read: '/desk/templates?all=1',
    valueOf: (data) => (Array.isArray(data) ? inList(templateId)(data) : data).name,
    revisionOf: (data) => (inList(templateId)(data) as unknown as { revision: number }).revision,
  };

  const typical = await create('/desk/typical-cases', {
    title: '楼上漏水案',
    category: 'noise',
    facts: '楼上漏水。',
  });
  made['a typical case'] = atDesk(`/desk/typical-cases/${typical}`, 'comment');

  const organisation = await create('/desk/organisations', { name: `修订调委会${stamp}` });
  made['an organisation'] = atDesk(`/desk/organisations/${organisation}`, 'address');

  const person = door.openedBy(await door.register(newPhone()), 201);
  made['an account'] = atDesk(`/desk/accounts/${person.session.account.id}`, 'name');
  made['an account’s home'] = atDesk(`/desk/accounts/${person.session.account.id}`, 'address');
  made['one’s own profile'] = {
    client: person.client,
    read: '/api/me',
    write: '/api/me',
    field: 'address',
    body: (address) => ({ address }),
    valueOf: (data) => data.account.address,
    revisionOf: (data) => data.account.revision,
  };

  const enterprise = {
    name: '安居装潢',
    creditCode: newCreditCode(),
    legalRepresentative: '周全',
    address: '',
  };
  const firm = door.openedBy(await door.register(newPhone(), { kind: 'enterprise', enterprise }), 201);
  made['an enterprise, by staff'] = {
    ...atDesk(`/desk/accounts/${firm.session.account.id}`, 'enterprise.address'),
    body: (address) => ({ enterprise: { address } }),
    valueOf: (data) => data.enterprise.address,
  };
  made['one’s own enterprise'] = {
    client: firm.client,
    read: '/api/me',
    write: '/api/me/enterprise',
    field: 'enterprise.address',
    body: (address) => ({ address }),
    valueOf: (data) => data.account?.enterprise.address ?? data.address,
    revisionOf: (data) => data.account.revision,
  };

  const colleague = await makeColleague(product, admin, [await roleId(admin, 'reviewer')]);
  const staff = await personId(admin, colleague.email);
  made['a colleague'] = atDesk(`/desk/accounts/${staff}`, 'name');
  const places: string[] = [];
  for (let one = 0; one <= RIVALS; one += 1)
    places.push(
      await create('/desk/organisations', { name: `办公地点${stamp}${'一二三四五六七八九'[one]}` }),
    );
  const placeOf = (value: string) => places[Number(/\d/.exec(value)?.[0] ?? 0)] ?? '';
  made['where a colleague works'] = {
    ...atDesk(`/desk/accounts/${staff}/link`, 'organisationId'),
    body: (value) => ({ organisationId: placeOf(value) }),
    valueOf: (data) => data.organisation?.id,
    said: placeOf,
  };

  const monthsOf = (value: string) => 40 + Number(/\d/.exec(value)?.[0] ?? 0);
  made['how long the audit trail is kept'] = {
    ...atDesk('/desk/audit/retention', 'audit-retention-months'),
    body: (value) => ({ months: monthsOf(value) }),
    valueOf: (data) => data.months,
    said: monthsOf,
  };

  const capOf = (value: string) => 300 + Number(/\d/.exec(value)?.[0] ?? 0);
  made['how many codes go out by text message'] = {
    ...atDesk('/desk/sms-codes', 'sms-codes-per-hour'),
    body: (value) => ({ perHour: capOf(value) }),
    valueOf: (data) => data.perHour,
    said: capOf,
  };
  return made;
}
