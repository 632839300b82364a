import { OUTCOMES } from '../../extensions/sandbox/src';
import { createTencentRobot } from '../../extensions/outbound-call/src';
import type { CallOutcome, CallRobot } from '../../extensions/outbound-call/src';
import { until as untilThere } from '../../testing/until';
import { openDesk, until } from './sandbox-desk';
import type { Desk } from './sandbox-desk';

const PHONE = '13900000002';
const order = {
  key: 'task-1:1',
  phone: PHONE,
  script: {
    welcome: '您好，这里是{{centre}}的语音服务，本次通话会录音。',
    prompt: '先确认是{{name}}本人，再问是否愿意参加调解。',
  },
  variables: { centre: '调和调解中心', name: '李某' },
};

let desk: Desk;
let robot: CallRobot;
let since: Date;
beforeEach(async () => {
  desk = await openDesk();
  robot = createTencentRobot({ ...desk.vendors.options['outbound-call'], timeoutSeconds: 3 });
  since = new Date();
});
afterEach(() => desk.close());

const start = async () => {
  const started = await robot.start(order);
  if (started.status !== 'started') throw new Error(started.reason);
  return started.callId;
};
const end = (callId: string, outcome: string) =>
  desk.post(`/sandbox/api/calls/${callId}/answer`, { outcome });
const resultOf = (callId: string): Promise<CallOutcome> =>
  untilThere(async () => {
    const result = await robot.result({ callId, since });
    return typeof result === 'object' && result;
  }, `the end of ${callId}`);

it('rings with the script filled in, and is pending until somebody answers', async () => {
  const callId = await start();

  expect(await desk.get('/sandbox/api/calls', { to: PHONE })).toMatchObject([
    {
      id: callId,
      state: 'ringing',
      key: 'task-1:1',
      welcome: '您好，这里是调和调解中心的语音服务，本次通话会录音。',
      prompt: '先确认是李某本人，再问是否愿意参加调解。',
    },
  ]);
  expect(await robot.result({ callId, since })).toBe('pending');
});

it('brings home a willing answer with its words, its recording and its wishes', async () => {
  const callId = await start();
  await desk.post('/sandbox/api/limits', { answerReadyMs: 60_000 });
  await end(callId, 'willing');
  expect(await robot.result({ callId, since })).toBe('pending');
  await desk.post('/sandbox/api/limits', { answerReadyMs: 0 });

  expect(await resultOf(callId)).toEqual({
    result: 'willing',
    startedAt: expect.any(String),
    answeredAt: expect.any(String),
    endedAt: expect.any(String),
    transcript: [
      { who: 'robot', text: '您好，这里是调和调解中心的语音服务，本次通话会录音。' },
      { who: 'person', text: '喂，你好' },
      { who: 'robot', text: '请问您愿意参加调解吗？' },
      { who: 'person', text: '可以，我愿意参加' },
    ],
    recordingUrl: expect.stringContaining(`/sandbox/recordings/${callId}`),
    preferredTime: '工作日上午',
    preferredMode: '线上',
    vendorStatus: '1 ok',
  });
});

it('translates every outcome that the other side can play', async () => {
  const calls = await Promise.all(
    OUTCOMES.map(async (outcome, position) => {
      const started = await robot.start({ ...order, phone: `139000001${String(position).padStart(2, '0')}` });
      if (started.status !== 'started') throw new Error(started.reason);
      await end(started.callId, outcome);
      return [outcome, (await resultOf(started.callId)).result];
    }),
  );

  expect(calls).toEqual(OUTCOMES.map((outcome) => [outcome, outcome]));
});

it('finds the call that was started before the answer was lost', async () => {
  await desk.post('/sandbox/api/faults', { vendor: 'outbound-call', next: ['timeout'] });
  expect(await robot.start(order)).toEqual({ status: 'retry', reason: 'network' });

  const [call] = (await desk.get('/sandbox/api/calls', { to: PHONE })) as { id: string }[];
  expect(await robot.findStarted({ key: order.key, phone: PHONE, since })).toEqual({ status: 'none' });
  await end(call?.id ?? '', 'no-answer');
  expect(await robot.findStarted({ key: order.key, phone: PHONE, since })).toEqual({
    status: 'found',
    callId: call?.id,
  });
});

it('goes on ringing after a kill, and brings the news that never arrived', async () => {
  const callId = await start();
  await desk.restart();
  robot = createTencentRobot(desk.vendors.options['outbound-call']);
  expect(await robot.result({ callId, since })).toBe('pending');
  await desk.post('/sandbox/api/calls/auto', { outcome: 'unwilling', afterMs: 50 });

  expect((await resultOf(callId)).result).toBe('unwilling');
  await until(() => desk.received.some(({ query }) => query.action === 'record'));
});

it('finds the second call to one number engaged', async () => {
  await start();
  const second = await start();

  expect((await resultOf(second)).result).toBe('busy');
  expect(await desk.get('/sandbox/api/calls', { to: PHONE })).toMatchObject([
    { id: second, overlapped: true },
    { overlapped: false },
  ]);
});

it('hangs up once', async () => {
  const callId = await start();

  expect([await robot.cancel(callId), await robot.cancel(callId)]).toEqual([
    { status: 'cancelled' },
    { status: 'already-over' },
  ]);
});

it('is turned away with a wrong secret, and the order waits', async () => {
  const stranger = createTencentRobot({ ...desk.vendors.options['outbound-call'], secretKey: 'wrong' });

  expect(await stranger.start(order)).toEqual({ status: 'retry', reason: 'AuthFailure.SignatureFailure' });
  expect(await stranger.result({ callId: 'call-1', since })).toBe('unknown');
});

it.each([
  ['FailedOperation.CalleeIsLimited', { status: 'refused', reason: 'callee-limited' }],
  ['500', { status: 'retry', reason: 'http-500' }],
])('translates the ordered fault %s', async (fault, started) => {
  await desk.post('/sandbox/api/faults', { vendor: 'ccc', next: [fault] });

  expect(await robot.start(order)).toEqual(started);
});
