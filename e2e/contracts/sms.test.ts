import { appendFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { createTencentSms } from '../../extensions/sms/src';
import type { SmsMessage } from '../../extensions/sms/src';
import { openDesk } from './sandbox-desk';
import type { Desk } from './sandbox-desk';

const PHONE = '13800000001';
const code = (change: Partial<SmsMessage> = {}): SmsMessage => ({
  key: 'k-1',
  phone: PHONE,
  template: 'code',
  params: ['123456', '5'],
  ...change,
});

let desk: Desk;
beforeEach(async () => (desk = await openDesk()));
afterEach(() => desk.close());
const sender = (change: object = {}) =>
  createTencentSms({ ...desk.vendors.options.sms, timeoutSeconds: 3, ...change });

it('delivers the approved text with the key of the order', async () => {
  const delivery = await sender().send(code());

  expect(await desk.get('/sandbox/api/messages', { to: PHONE })).toMatchObject([
    {
      channel: 'sms',
      to: PHONE,
      key: 'k-1',
      template: 'code',
      text: '【调和调解中心】您的验证码是123456，5分钟内有效。请勿告诉他人。',
      values: { code: '123456', minutes: '5' },
    },
  ]);
  expect(delivery).toEqual({ status: 'sent', reference: expect.stringMatching(/^sms-/) });
});

it.each<[why: string, message: Partial<SmsMessage>, reason: string]>([
  ['letters in a code', { params: ['12345a', '5'] }, 'bad-parameters'],
  [
    'an address in a parameter',
    { template: 'notice', params: ['2026-1', '请看 https://example.com'] },
    'bad-parameters',
  ],
  ['too few parameters', { params: ['123456'] }, 'bad-parameters'],
  ['a number that is none', { phone: '12345' }, 'bad-phone'],
])('is refused for %s', async (_why, message, reason) => {
  expect(await sender().send(code(message))).toEqual({ status: 'refused', reason });
});

it.each<[why: string, options: object, reason: string]>([
  ['a wrong secret', { secretKey: 'wrong' }, 'AuthFailure.SignatureFailure'],
  ['an unknown id', { secretId: 'AKIDnobody' }, 'AuthFailure.SecretIdNotFound'],
])('is turned away with %s, and the order waits', async (_why, options, reason) => {
  expect(await sender(options).send(code())).toEqual({ status: 'retry', reason });
});

it('is turned away when somebody changed a byte on the way', async () => {
  const { endpoint, ...options } = desk.vendors.options.sms;
  const real = Number(endpoint.split(':')[1]);
  const meddler = http.createServer((message, response) => {
    const chunks: Buffer[] = [];
    message
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const body = Buffer.from(Buffer.concat(chunks).toString().replace('123456', '123457'));
        const onward = http.request(
          { port: real, host: '127.0.0.1', method: 'POST', path: '/', headers: message.headers },
          (answer) => answer.pipe(response),
        );
        onward.end(body);
      });
  });
  await new Promise<void>((resolve) => meddler.listen(0, '127.0.0.1', resolve));
  const { port } = meddler.address() as { port: number };
  const delivery = await createTencentSms({ ...options, endpoint: `sms.localhost:${port}` }).send(code());
  meddler.closeAllConnections();
  meddler.close();

  expect(delivery).toEqual({ status: 'retry', reason: 'AuthFailure.SignatureFailure' });
});

it('keeps the limits of one number: the same text once in thirty seconds, so many a day', async () => {
  await desk.post('/sandbox/api/limits', { smsPerDay: 2 });
  const first = await sender().send(code());
  const same = await sender().send(code({ key: 'k-2' }));
  desk.advance(31_000);
  const later = await sender().send(code({ key: 'k-2' }));
  const third = await sender().send(code({ key: 'k-3', params: ['222222', '5'] }));
  desk.advance(86_400_000);
  const tomorrow = await sender().send(code({ key: 'k-3', params: ['222222', '5'] }));

  expect([first.status, same, later.status, third, tomorrow.status]).toEqual([
    'sent',
    { status: 'retry', reason: 'LimitExceeded.PhoneNumberThirtySecondLimit' },
    'sent',
    { status: 'refused', reason: 'daily-limit' },
    'sent',
  ]);
});

it('finds out after a lost answer that the text went out', async () => {
  await desk.post('/sandbox/api/faults', { vendor: 'sms', next: ['timeout'] });
  const since = new Date();

  expect(await sender().send(code())).toEqual({ status: 'retry', reason: 'network' });
  expect(await sender().findSent({ phone: PHONE, since, key: 'k-1' })).toBe('sent');
  expect(await sender().findSent({ phone: PHONE, since, key: 'k-2' })).toBe('unknown');
});

it.each([
  ['500', { status: 'retry', reason: 'http-500' }],
  ['RequestLimitExceeded', { status: 'retry', reason: 'RequestLimitExceeded' }],
  ['FailedOperation.PhoneNumberInBlacklist', { status: 'refused', reason: 'blacklisted' }],
])('translates the ordered fault %s, once', async (fault, delivery) => {
  await desk.post('/sandbox/api/faults', { vendor: 'sms', next: [fault] });

  expect(await sender().send(code())).toEqual(delivery);
  expect((await sender().send(code())).status).toBe('sent');
});

it('loses no text to a kill, not even with half a line at the end', async () => {
  await sender().send(code());
  appendFileSync(path.join(desk.vendors.world.directory, 'messages.jsonl'), '{"id":"sms-torn","chan');
  await desk.restart();
  await sender().send(code({ key: 'k-2', params: ['654321', '5'] }));
  await desk.restart();

  const messages = (await desk.get('/sandbox/api/messages', { to: `+86 ${PHONE}` })) as { key: string }[];
  expect(messages.map(({ key }) => key)).toEqual(['k-2', 'k-1']);
});
