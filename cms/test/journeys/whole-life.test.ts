/** One real case from the first text message to the archive, over HTTP, with every vendor behind its real adapter. */
import { maskPhone } from '@tiaohe/config';
import { oneCase, type Cast } from '../setup/one-case';
import { clientOf, register, signIn, smsCode, staffSignIn, type Client } from '../../../testing/client';
import { startProduct, type DemoAccounts, type Product } from '../setup/product';
import { signaturePng } from '../../../testing/signature';

let product: Product;
const cast: Cast = { url: '', staff: {}, id: '' };
const { staff } = cast;
let applicant: { client: Client; token: string };
let respondent: { client: Client; token: string };
let mediator: { client: Client; token: string };

const unique = String(Date.now()).slice(-6);
// New numbers for every run, so that a run may follow another on the same database.
const phones = { applicant: `139${unique}01`, respondent: `138${unique}02` };

const advance = (duration: string) => clientOf(cast.url).post('/sandbox/api/clock', { advance: duration });
const { view, act, desk, untilState, answerCall, madeDocuments, sign, codeAfterBadPictures } = oneCase(cast);
const demoMediator = () =>
  product.accounts.accounts.find(({ role }) => role === 'mediator') as DemoAccounts['accounts'][number];

beforeAll(async () => {
  product = await startProduct();
  cast.url = product.url;
  // A working morning, so that the robot may ring whatever the time of day is here.
  await clientOf(cast.url).post('/sandbox/api/clock', { now: '2026-12-01T09:30:00+08:00' });
  for (const { role, email, password } of product.accounts.panel)
    staff[role] = await staffSignIn(cast.url, email, password);
}, 240_000);
afterAll(() => product?.stop());

it('R1a a party registers by SMS code', async () => {
  applicant = await register(cast.url, { phone: phones.applicant, name: '吴伟' });
  respondent = await register(cast.url, { phone: phones.respondent, name: '𠮷敏' });
  const me = await applicant.client.get('/api/me');
  expect(me.data.account).toMatchObject({ name: '吴伟', phone: maskPhone(phones.applicant) });
  expect(me.data.permissions).toEqual(expect.arrayContaining(['case.apply', 'case.respond']));
});

it('R3a applies with a photo, and R4b is locked out once it is handed in', async () => {
  const created = await applicant.client.post('/api/cases', {
    category: 'lending',
    description: '借款五万元到期未还，多次催要无果。',
    claims: '归还借款',
    amount: 5_000_000,
    respondents: [{ kind: 'person', name: '𠮷敏', phone: phones.respondent }],
  });
  expect(created.status).toBe(201);
  cast.id = created.data.id;
  const form = new FormData();
  form.append('kind', 'evidence');
  form.append('file', new Blob([signaturePng()], { type: 'image/png' }), '借条.png');
  expect((await applicant.client.post(`/api/cases/${cast.id}/materials`, form)).status).toBe(201);

  expect((await act(applicant.client, 'submit')).data).toMatchObject({
    state: 'submitted',
    isEditable: false,
  });
  const { revision } = await view(applicant.client);
  expect(await applicant.client.put(`/api/cases/${cast.id}`, { revision, description: '改' })).toMatchObject({
    status: 409,
    error: { code: 'CASE_LOCKED' },
  });
});

it('R3b is not there for a stranger, nor for the respondent before staff pass it on', async () => {
  expect((await respondent.client.get(`/api/cases/${cast.id}`)).status).toBe(404);
  expect((await clientOf(cast.url).get(`/api/cases/${cast.id}`)).status).toBe(401);
});

it("R7a passes review; R3b appears for the respondent, R3d without the other side's phone", async () => {
  expect((await desk('reviewer', 'pass')).data).toMatchObject({ state: 'confirming' });
  const seen = await view(respondent.client);
  const other = seen.parties.find((party: { side: string }) => party.side === 'applicant');
  expect(other).toMatchObject({ name: '吴伟', phone: maskPhone(phones.applicant), idNumber: null });
});

it('R5b calls both, and R5c goes to acceptance when both are willing', async () => {
  await answerCall(phones.applicant, 'willing');
  await answerCall(phones.respondent, 'willing');
  await untilState('awaiting-acceptance');
});

it('R7b is accepted, R8a assigned to the mediator with the least to do', async () => {
  expect((await desk('reviewer', 'accept')).data.acceptanceNumber).toMatch(/^（2026）人调字第\d{4}号$/);
  const demo = demoMediator();
  mediator = await signIn(cast.url, demo.phone, demo.password);
  const list = await (staff['dispatcher'] as Client).get(
    `/desk/mediators?caseId=${cast.id}&q=${encodeURIComponent(demo.name)}&pageSize=100`,
  );
  const chosen = list.data.find(({ name }: { name: string }) => name === demo.name);
  expect((await desk('dispatcher', 'assign', { mediators: [chosen.id] })).data).toMatchObject({
    state: 'mediating',
    mediators: [{ name: demo.name, isLead: true }],
  });
});

it('R13b cannot be closed without a booked session', async () => {
  const now = (await clientOf(cast.url).get('/sandbox/api/clock')).data.now;
  const record = { at: now, mode: 'phone', text: '电话了解情况', participants: '双方' };
  expect((await mediator.client.post(`/api/cases/${cast.id}/records`, record)).status).toBe(201);
  expect(await act(mediator.client, 'request-closing', { outcome: 'success' })).toMatchObject({
    status: 409,
    error: { code: 'SESSION_REQUIRED' },
  });
});

it('R17a books a free room, once', async () => {
  const [start, end] = ['2026-12-01T14:00:00+08:00', '2026-12-01T15:00:00+08:00'];
  const rooms = await mediator.client.get(
    `/api/rooms?start=${encodeURIComponent(start)}&end=${encodeURIComponent(end)}&capacity=4`,
  );
  const roomId = rooms.data[0].id;
  const book = () =>
    mediator.client.post(`/api/cases/${cast.id}/sessions`, { kind: 'room', roomId, start, end });
  const answers = await Promise.all([book(), book(), book()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect(answers.find(({ status }) => status === 409)?.error?.code).toBe('ROOM_TAKEN');
});

it('R14a asks for closing once the session was held, and R14b the agreement is made', async () => {
  await advance('PT6H');
  const asked = await act(mediator.client, 'request-closing', {
    outcome: 'success',
    agreementForm: 'written',
    agreementAmount: 4_800_000,
    terms: [{ text: '被申请人三十日内归还四万八千元。', amount: 4_800_000 }],
  });
  expect(asked.data).toMatchObject({ state: 'closing' });
  expect(await madeDocuments(applicant.client)).toMatchObject([{ kind: 'agreement', state: 'to-sign' }]);
});

it('R14c is signed online by both sides and the mediator', async () => {
  const [document] = (await applicant.client.get(`/api/cases/${cast.id}/documents`)).data;
  // R1a: an identity number is not asked for at registration, but nobody signs without one.
  const early = await sign(applicant.token, document.id, '000000');
  expect(early).toMatchObject({
    status: 422,
    error: { code: 'ACTION_NOT_READY', missing: [{ field: 'idNumber' }] },
  });
  expect((await applicant.client.put('/api/me', { idNumber: '110101199003071233' })).status).toBe(200);
  expect((await respondent.client.put('/api/me', { idNumber: '110101198506122341' })).status).toBe(200);
  const code = await codeAfterBadPictures(applicant.token, document.id, phones.applicant);
  const signers = [
    [applicant.token, code],
    [respondent.token, await smsCode(cast.url, phones.respondent, 'sign', respondent.token)],
    [mediator.token, await smsCode(cast.url, demoMediator().phone, 'sign', mediator.token)],
  ] as const;
  for (const [token, read] of signers) {
    const signed = await sign(token, document.id, read);
    expect({ status: signed.status, error: signed.error }).toEqual({ status: 201, error: null });
  }
  expect((await applicant.client.get(`/api/documents/${document.id}`)).data.state).toBe('signed');
});

it('R18a is closed, and rated once', async () => {
  expect((await desk('dispatcher', 'close')).data).toMatchObject({ state: 'closed', outcome: 'success' });
  const rate = () =>
    applicant.client.post(`/api/cases/${cast.id}/ratings`, {
      stars: 5,
      aspects: { attitude: 5, expertise: 5, efficiency: 4, fairness: 5 },
      comment: '很耐心',
    });
  expect((await rate()).status).toBe(201);
  expect(await rate()).toMatchObject({ status: 409, error: { code: 'ALREADY_RATED' } });
});

it('R21a is archived in two reviews, R21b never by one person, and is read-only after', async () => {
  expect((await act(mediator.client, 'submit-archive')).data).toMatchObject({
    state: 'archive-first-review',
  });
  expect((await desk('dispatcher', 'pass-first-review')).data).toMatchObject({
    state: 'archive-final-review',
  });
  expect(await desk('dispatcher', 'pass-final-review')).toMatchObject({ status: 403 });
  const archived = await desk('archivist', 'pass-final-review');
  expect(archived.data).toMatchObject({ state: 'archived' });
  expect(archived.data.archiveNumber).toMatch(/^（2026）人调卷字第\d{4}号$/);
  expect(await act(mediator.client, 'request-closing', { outcome: 'success' })).toMatchObject({
    status: 409,
  });
});

it('R34a each side was told, R35a with a page that opens the case', async () => {
  const { data } = await respondent.client.get('/api/notices?pageSize=100');
  expect(data.map(({ event }: { event: string }) => event)).toEqual(
    expect.arrayContaining([
      'case-accepted',
      'mediator-assigned',
      'session-booked',
      'document-to-sign',
      'case-closed',
    ]),
  );
  expect(data.find(({ event }: { event: string }) => event === 'document-to-sign').page).toBe(
    `pages/case/detail?id=${cast.id}&tab=documents`,
  );
});
