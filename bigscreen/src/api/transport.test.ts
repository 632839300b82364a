import { createTransport, type Fetch } from './transport';

type Reply = { status: number; body?: unknown };
const answering = (...replies: Reply[]) => {
  const seen: { url: string; authorization: string | undefined }[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    seen.push({ url, authorization: (init.headers as Record<string, string>)['Authorization'] });
    const { status, body } = replies.shift() ?? { status: 500 };
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  }) as unknown as Fetch;
  return { fetch, seen };
};
const tokens = (...names: string[]) => {
  let token = names.shift() ?? '';
  let renewals = 0;
  return {
    headers: () => ({ Authorization: `Bearer ${token}` }),
    renew: async () => {
      renewals += 1;
      token = names.shift() ?? '';
      return token !== '';
    },
    renewals: () => renewals,
  };
};

it('unwraps the envelope and leaves out query words without a value', async () => {
  const { fetch, seen } = answering({ status: 200, body: { data: [1, 2] } });

  expect(
    await createTransport({ fetch }).call({ path: '/api/x', query: { from: '2026-01-01', to: undefined } }),
  ).toEqual([1, 2]);
  expect(seen.map(({ url }) => url)).toEqual(['/api/x?from=2026-01-01']);
});

it('renews the credentials once and repeats the call with the new ones', async () => {
  const credentials = tokens('old', 'new');
  const { fetch, seen } = answering({ status: 401 }, { status: 200, body: { data: 'fine' } });

  expect(await createTransport({ credentials, fetch }).call({ path: '/api/x' })).toBe('fine');
  expect(seen.map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer new']);
});

it('shares one renewal among calls that fail together, because a refresh token is single-use', async () => {
  const credentials = tokens('old', 'new');
  const { fetch } = answering(
    { status: 401 },
    { status: 401 },
    { status: 200, body: { data: 1 } },
    { status: 200, body: { data: 2 } },
  );
  const transport = createTransport({ credentials, fetch });

  await Promise.all([transport.call({ path: '/api/a' }), transport.call({ path: '/api/b' })]);
  expect(credentials.renewals()).toBe(1);
});

it('does not ask a third time when the renewed credentials are refused too', async () => {
  const { fetch, seen } = answering({ status: 401 }, { status: 401 });

  await expect(
    createTransport({ credentials: tokens('old', 'new'), fetch }).call({ path: '/api/x' }),
  ).rejects.toMatchObject({
    status: 401,
    code: 'UNAUTHENTICATED',
    message: '请先登录',
  });
  expect(seen.length).toBe(2);
});

it("speaks the server's sentence for a refusal with a code of ours, and our own for anybody else's", async () => {
  const ours = {
    data: null,
    error: { status: 409, message: '您已经签过这份文件', details: { code: 'ALREADY_SIGNED' } },
  };
  const { fetch } = answering(
    { status: 409, body: ours },
    { status: 502, body: { error: { message: 'Bad gateway' } } },
  );
  const transport = createTransport({ fetch });

  await expect(transport.call({ path: '/a' })).rejects.toMatchObject({
    code: 'ALREADY_SIGNED',
    message: '您已经签过这份文件',
  });
  await expect(transport.call({ path: '/b' })).rejects.toMatchObject({ code: 'INTERNAL', status: 502 });
});

it('calls a dead line a network failure', async () => {
  const fetch = (async () => {
    throw new TypeError('Failed to fetch');
  }) as unknown as Fetch;

  await expect(createTransport({ fetch }).call({ path: '/a' })).rejects.toMatchObject({
    code: 'NETWORK',
    status: 0,
  });
});

it('does not wait for ever for an answer', async () => {
  jest.useFakeTimers();
  const fetch = ((_url: string, { signal }: RequestInit) =>
    new Promise((_resolve, reject) =>
      signal?.addEventListener('abort', () => reject(new Error('aborted'))),
    )) as unknown as Fetch;
  const call = createTransport({ fetch }).call({ path: '/a' });
  const outcome = expect(call).rejects.toMatchObject({ code: 'NETWORK' });
  await jest.advanceTimersByTimeAsync(20_000);

  await outcome;
  jest.useRealTimers();
});
