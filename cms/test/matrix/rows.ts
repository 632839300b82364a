/** Two cases with everything that hangs on them, prepared once: one of the demo's people, and a stranger's. */
import { PERMISSION_CODES, PERMISSIONS, scopedRowsOf } from '@tiaohe/config';
import { clientOf, register, signIn, type Client } from '../../../testing/client';
import { edit } from '../setup/edit';
import { step, TO_ASSIGNMENT } from '../../../testing/counter-case';
import { demoStaff, makeColleague, makeRole, personId } from '../setup/panel';
import { signaturePng } from '../../../testing/signature';
import type { Product } from '../setup/product';
import type { Letter, RowName } from './classes';

export type Rows = Record<RowName, string>;
export type Scene = {
  people: Record<Letter, Client>;
  own: Rows;
  other: Rows;
  secrets: string[];
  /** The outsider may do nearly all, and must not stay as one more administrator. */
  leave(): Promise<unknown>;
};

const STAFF: [Letter, string][] = [
  ['S', 'system-admin'],
  ['R', 'reviewer'],
  ['D', 'dispatcher'],
  ['A', 'archivist'],
  ['G', 'registrar'],
  ['L', 'leader'],
  ['U', 'auditor'],
];
const ACCOUNTS: [Letter, string][] = [
  ['P', 'person'],
  ['E', 'enterprise'],
  ['O', 'organisation'],
  ['M', 'mediator'],
];
const NOTHING = 'a'.repeat(24);
const HOUR = 3_600_000;

async function outsider(
  product: Product,
  admin: Client,
  organisationId: string,
): Promise<{ client: Client; leave(): Promise<unknown> }> {
  const ticks = PERMISSION_CODES.filter((code) => code !== 'audit.read')
    .filter((code) => (PERMISSIONS[code].doors as readonly string[]).includes('staff'))
    .map((permission) => ({
      permission,
      conditions: scopedRowsOf(permission) ? ['own-organisation'] : [],
    }));
  const one = await makeColleague(product, admin, [await makeRole(admin, ticks)]);
  const id = await personId(admin, one.email);
  const linked = await edit(admin, `/desk/accounts/${id}/link`, { organisationId });
  if (linked.status !== 200) throw new Error(`link: ${linked.status}`);
  return {
    client: one.client,
    leave: () => admin.post(`/desk/accounts/${id}/disable`, { reason: '测试结束' }),
  };
}

/** A case in mediation, with a file, a record, a session and a document. */
async function wholeCase(
  people: Record<string, Client>,
  applicant: Client,
  { description, respondent, mediator }: { description: string; respondent: object; mediator: string },
): Promise<Rows> {
  const staff = { registrar: applicant, reviewer: people.R as Client, dispatcher: people.D as Client };
  const created = await applicant.post('/api/cases', {
    category: 'noise',
    description,
    respondents: [respondent],
  });
  const id = created.data.id as string;
  const form = new FormData();
  form.append('kind', 'evidence');
  form.append('file', new Blob([signaturePng()], { type: 'image/png' }), '证据.png');
  const material = await applicant.post(`/api/cases/${id}/materials`, form);
  const { revision } = (await applicant.get(`/api/cases/${id}`)).data;
  await applicant.post(`/api/cases/${id}/actions/submit`, { revision });
  for (const one of TO_ASSIGNMENT.slice(1)) await step({ url: '', staff }, id, one);
  const assigned = await step({ url: '', staff }, id, ['dispatcher', 'assign', { mediators: [mediator] }]);
  if (assigned.status !== 200)
    throw new Error(`assign: ${assigned.status} ${JSON.stringify(assigned.error)}`);
  const dispatcher = people.D as Client;
  const start = Date.now() + 24 * HOUR;
  const session = await dispatcher.post(`/desk/cases/${id}/sessions`, {
    kind: 'visit',
    start: new Date(start).toISOString(),
    end: new Date(start + HOUR).toISOString(),
    place: '村委会',
  });
  const document = await dispatcher.post(`/desk/cases/${id}/documents`, { kind: 'rights-notice' });
  const [notice] = (await applicant.get('/api/notices?pageSize=1')).data;
  const made = {
    case: id,
    material: material.data?.id,
    session: session.data?.id,
    document: document.data?.id,
  };
  for (const [name, found] of Object.entries(made)) if (!found) throw new Error(`no ${name}`);
  const party = assigned.data.parties[0].id;
  return { ...made, party, notice: notice.id, nothing: NOTHING } as Rows;
}

/** Somebody whom no earlier file of the same run has changed: edits here begin at the first revision. */
async function untouchedPerson(admin: Client): Promise<string> {
  const { data } = await admin.get('/desk/accounts?role=person&pageSize=50');
  for (const { id } of data as { id: string }[])
    if ((await admin.get(`/desk/accounts/${id}`)).data.revision === 1) return id;
  throw new Error('Everybody has been changed');
}

export async function prepareScene(product: Product): Promise<Scene> {
  const people = {} as Record<Letter, Client>;
  for (const [letter, role] of STAFF) people[letter] = await demoStaff(product, role);
  const demo = (role: string) => {
    const found = product.accounts.accounts.find((one) => one.role === role);
    if (!found) throw new Error(`no demo ${role}`);
    return found;
  };
  for (const [letter, role] of ACCOUNTS)
    people[letter] = clientOf(
      product.url,
      (await signIn(product.url, demo(role).phone, demo(role).password)).token,
    );

  const admin = people.S;
  const organisations = (await admin.get('/desk/organisations?pageSize=100&level=1')).data as {
    id: string;
    name: string;
  }[];
  const home = organisations.find(({ name }) => name === demo('organisation').name)?.id as string;
  const away = await admin.post('/desk/organisations', { name: `外区调委会${Date.now()}` });
  const stray = await outsider(product, admin, away.data.id);
  people.X = stray.client;
  const mediators = (await admin.get('/desk/mediators?pageSize=100&workState=active')).data as {
    id: string;
    name: string;
    conflict: null;
    phone: string;
  }[];
  const mine = mediators.find(({ name }) => name === demo('mediator').name)?.id as string;
  const another = mediators.find(({ id, phone }) => id !== mine && phone.startsWith('199'))?.id as string;

  const tail = String(Date.now()).slice(-8);
  const stranger = await register(product.url, { phone: `136${tail}`, name: '路人甲之父' });
  const own = await wholeCase(people, people.P, {
    description: '本人的噪音纠纷经过，请求调解。',
    respondent: { kind: 'enterprise', name: demo('enterprise').name, phone: demo('enterprise').phone },
    mediator: mine,
  });
  const other = await wholeCase(people, stranger.client, {
    description: '机密经过只有当事人知道',
    respondent: { kind: 'person', name: '路人乙之母', phone: `137${tail}` },
    mediator: another,
  });
  const { data: colleagues } = await admin.get('/desk/accounts?role=reviewer&pageSize=1');
  const { data: rooms } = await admin.get('/desk/rooms');
  const { data: typical } = await admin.get('/desk/typical-cases?pageSize=1');
  const shared = {
    room: rooms[0].id,
    mediator: mine,
    organisation: home,
    account: await untouchedPerson(admin),
    colleague: colleagues[0].id,
    typicalCase: typical[0].id,
  };
  const elsewhere = organisations.find(({ id }) => id !== home)?.id as string;
  const number = (await admin.get(`/desk/cases/${other.case}`)).data.number as string;
  return {
    people,
    own: { ...own, ...shared },
    other: { ...other, ...shared, organisation: elsewhere },
    secrets: [number, '路人甲之父', '路人乙之母', '机密经过'],
    leave: stray.leave,
  };
}
