import { ApiRefusal, withQuery } from '@tiaohe/config';
import { createTransport, type Reply, type Tokens, type Wire } from './transport';

type Script = (wire: Wire) => Reply;

function stage(script: Script, held: Tokens | null = { jwt: 'old', refreshToken: 'r1', acting: 'm1' }) {
  const sent: Wire[] = [];
  let tokens = held;
  let ended = 0;
  const call = createTransport({
    origin: 'https://centre.example',
    send: (wire) => {
      sent.push(wire);
      return Promise.resolve(script(wire));
    },
    tokens: { read: () => tokens, write: (next) => (tokens = next) },
    onSessionEnded: () => (ended += 1),
  });
  return { call, sent, tokens: () => tokens, ended: () => ended };
}

const refused = (status: number, code: string): Reply => ({
  status,
  body: { data: null, error: { status, name: code, message: '不行', details: { code } } },
});
/** Lets in only the new token, which the refresh gives. */
const afterRefresh: Script = ({ url, headers }) => {
  if (url.endsWith('/api/auth/refresh')) return { status: 200, body: { jwt: 'new' } };
  return headers['Authorization'] === 'Bearer new'
    ? { status: 200, body: { data: 7 } }
    : refused(401, 'UNAUTHENTICATED');
};

it('says who asks, and in which role', async () => {
  const { call, sent } = stage(() => ({ status: 200, body: { data: [] } }));
  await call({ path: '/api/cases', query: { state: 'draft,returned', q: '', page: 1 } });

  expect(sent).toEqual([
    {
      method: 'GET',
      url: 'https://centre.example/api/cases?state=draft%2Creturned&page=1',
      headers: { Authorization: 'Bearer old', 'X-Acting-As': 'm1' },
      body: undefined,
      attachment: undefined,
    },
  ]);
});

it('sends no token to a public door', async () => {
  const { call, sent } = stage(() => ({ status: 200, body: { data: {} } }));
  await call({ path: '/api/centre', anonymous: true });

  expect(sent.map(({ headers }) => headers)).toEqual([{}]);
});

it('refreshes once for many calls that are refused together, keeps the role, and asks again', async () => {
  const { call, sent, tokens } = stage(afterRefresh);
  const answers = await Promise.all([call({ path: '/api/me' }), call({ path: '/api/cases' })]);

  expect(answers).toEqual([{ data: 7 }, { data: 7 }]);
  expect(sent.filter(({ url }) => url.endsWith('/refresh')).map(({ body }) => body)).toEqual([
    { refreshToken: 'r1' },
  ]);
  expect(tokens()).toEqual({ jwt: 'new', refreshToken: 'r1', acting: 'm1' });
});

it('takes the new tokens from inside an envelope as well', async () => {
  const { call, tokens } = stage((wire) =>
    wire.url.endsWith('/refresh')
      ? { status: 200, body: { data: { jwt: 'new', refreshToken: 'r2' } } }
      : afterRefresh(wire),
  );
  await call({ path: '/api/me' });

  expect(tokens()).toEqual({ jwt: 'new', refreshToken: 'r2', acting: 'm1' });
});

it('ends the session when the refresh is refused, and does not try for ever', async () => {
  const { call, sent, ended } = stage(() => refused(401, 'UNAUTHENTICATED'));

  await expect(call({ path: '/api/me' })).rejects.toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  expect([sent.length, ended()]).toEqual([2, 1]);
});

it('goes on in what is left to a person whose role was taken away', async () => {
  const { call, tokens, ended } = stage((wire) =>
    wire.headers['X-Acting-As'] ? refused(401, 'UNAUTHENTICATED') : afterRefresh(wire),
  );

  expect(await call({ path: '/api/me' })).toEqual({ data: 7 });
  expect([tokens()?.acting, ended()]).toEqual([null, 0]);
});

it.each(['PASSWORD_REQUIRED', 'IDENTITY_REQUIRED'])('tells the app of %s', async (code) => {
  const owed: string[] = [];
  const call = createTransport({
    origin: '',
    send: () => Promise.resolve(refused(403, code)),
    tokens: { read: () => null, write: () => undefined },
    onSessionEnded: () => undefined,
    onOwed: (word) => owed.push(word),
  });

  await expect(call({ path: '/api/cases' })).rejects.toMatchObject({ code });
  expect(owed).toEqual([code]);
});

it('turns a refusal into an error with its code, fields and what is missing', async () => {
  const missing = [{ fact: 'hasRecord', field: 'records', message: '请先写至少一条调解记录' }];
  const body = {
    data: null,
    error: {
      status: 422,
      name: 'x',
      message: '还有事项没有完成',
      details: { code: 'ACTION_NOT_READY', missing },
    },
  };
  const { call } = stage(() => ({ status: 422, body }));
  const error = await call({ path: '/x', method: 'POST', body: {} }).catch((caught: unknown) => caught);

  expect(error).toBeInstanceOf(ApiRefusal);
  expect(error).toMatchObject({
    status: 422,
    code: 'ACTION_NOT_READY',
    message: '还有事项没有完成',
    fields: [],
    missing,
  });
});

it('answers an empty success with no data', async () => {
  const { call } = stage(() => ({ status: 204, body: '' }));

  expect(await call({ path: '/x', method: 'DELETE' })).toEqual({ data: null });
});

it('writes only the parts of a query that say something', () => {
  expect(
    withQuery('/api/rooms', { start: '2026-11-24T09:00:00+08:00', capacity: undefined, q: null, note: '' }),
  ).toBe('/api/rooms?start=2026-11-24T09%3A00%3A00%2B08%3A00');
  expect(withQuery('/api/rooms')).toBe('/api/rooms');
});
