import { toRefusal } from './api-refusal';
import { createCountdown } from './count-down';
import { parseJson, readAnswer, withQuery } from './envelope';
import { readTokens } from './read-tokens';
import { shareRun } from './share-run';

it('those who ask while it runs share one run, and the next one runs anew, also after a failure', async () => {
  let runs = 0;
  const once = shareRun(async () => {
    runs += 1;
    if (runs === 1) throw new Error('refused');
    return runs;
  });
  expect(await Promise.allSettled([once(), once()])).toEqual([
    { status: 'rejected', reason: new Error('refused') },
    { status: 'rejected', reason: new Error('refused') },
  ]);
  expect(await Promise.all([once(), once(), once()])).toEqual([2, 2, 2]);
  expect([await once(), runs]).toEqual([3, 3]);
});

it('an answer is read in its envelope and bare; what is no JSON is nothing', () => {
  expect(
    [{ data: [1], meta: { pagination: null } }, { jwt: 'a' }, '', null].map((body) => readAnswer(body)),
  ).toEqual([
    { data: [1], meta: { pagination: null } },
    { data: { jwt: 'a' } },
    { data: null },
    { data: null },
  ]);
  expect(['{"a":1}', '<html>', '', undefined, { a: 1 }].map(parseJson)).toEqual([
    { a: 1 },
    null,
    null,
    null,
    { a: 1 },
  ]);
});

it('an address carries only the questions that have an answer', () => {
  expect(withQuery('/api/x', { q: '王 & 李', page: 0, all: false, from: '', to: null, at: undefined })).toBe(
    '/api/x?q=%E7%8E%8B%20%26%20%E6%9D%8E&page=0&all=false',
  );
  expect(withQuery('/api/x')).toBe('/api/x');
});

it('a new pair of tokens is read from either answer; without a new refresh token the old one stays', () => {
  const held = 'old';
  expect(
    [{ data: { jwt: 'a', refreshToken: 'new' } }, { jwt: 'a' }, { data: null }, null].map((body) =>
      readTokens({ body, refreshToken: held }),
    ),
  ).toEqual([{ jwt: 'a', refreshToken: 'new' }, { jwt: 'a', refreshToken: 'old' }, null, null]);
});

it('a proxy that does not reach the server is told as a recovery, a word of an object’s own making as no code', () => {
  const read = (status: number, body: unknown) => {
    const { code, message } = toRefusal({ status, body });
    return [code, message];
  };
  expect(read(503, '<html>')).toEqual(['UNAVAILABLE', '系统正在恢复，请过几秒再试；已经提交的内容不会丢失']);
  expect(read(418, { error: { message: 'x', details: { code: 'constructor' } } })[0]).toBe('INTERNAL');
});

it('both values of a record that two changed come along', () => {
  const conflicts = [{ field: 'name', yours: 'a', current: 'b', by: null, at: null, isOwn: false }];
  const body = { error: { message: '请核对', details: { code: 'RECORD_CHANGED', revision: 4, conflicts } } };
  expect(toRefusal({ status: 409, body }).changed).toEqual({ revision: 4, conflicts });
});

it('seconds are counted down to zero and no further; a new count begins anew', () => {
  jest.useFakeTimers();
  const seen: number[] = [];
  const { start, stop } = createCountdown((left) => seen.push(left));
  start(9);
  jest.advanceTimersByTime(1_000);
  start(2);
  jest.advanceTimersByTime(10_000);
  expect(seen).toEqual([9, 8, 2, 1, 0]);
  start(5);
  stop();
  jest.advanceTimersByTime(3_000);
  expect(seen).toEqual([9, 8, 2, 1, 0, 5]);
  start(0);
  jest.advanceTimersByTime(3_000);
  expect(seen.slice(6)).toEqual([0]);
  jest.useRealTimers();
});
