import { createTencentRobot } from '../../extensions/outbound-call/src';
import type { CallRobot } from '../../extensions/outbound-call/src';
import { openDesk, until } from './sandbox-desk';
import type { Desk } from './sandbox-desk';

const order = {
  key: 'task-1:1',
  phone: '13900000002',
  script: { welcome: '您好，本次通话会录音。', prompt: '先确认是本人，再问是否愿意参加调解。' },
  variables: {},
};

let desk: Desk;
let robot: CallRobot;
beforeEach(async () => {
  desk = await openDesk();
  robot = createTencentRobot(desk.vendors.options['outbound-call']);
});
afterEach(() => desk.close());

const start = async () => {
  const started = await robot.start(order);
  if (started.status !== 'started') throw new Error(started.reason);
  return started.callId;
};
const end = (callId: string, outcome: string) =>
  desk.post(`/sandbox/api/calls/${callId}/answer`, { outcome });

it('pushes the end of a call and its recording, each under a name of its own', async () => {
  const callId = await start();
  await end(callId, 'willing');
  await until(() => desk.received.length === 2);

  const read = desk.received.map(({ headers, query, rawBody }) =>
    robot.readCallback({ headers, query, rawBody }),
  );
  expect(read).toMatchObject([
    { ok: true, callId, action: 'cdr' },
    { ok: true, callId, action: 'record' },
  ]);
  expect(new Set(read.map((callback) => callback.ok && callback.eventId)).size).toBe(2);
});

it('pushes a repeat under the same name', async () => {
  await desk.post('/sandbox/api/faults', { vendor: 'outbound-call', next: ['duplicate-callback'] });
  await end(await start(), 'no-answer');
  await until(() => desk.received.length === 2);

  const [first, second] = desk.received.map(({ headers, query, rawBody }) =>
    robot.readCallback({ headers, query, rawBody }),
  );
  expect(first).toEqual(second);
  expect(first?.ok).toBe(true);
});

it('pushes again when the product did not acknowledge', async () => {
  await desk.close();
  let refusals = 1;
  desk = await openDesk(() =>
    refusals-- > 0 ? { status: 503, body: '' } : { status: 200, body: '{"ErrCode":0,"ErrMsg":""}' },
  );
  robot = createTencentRobot(desk.vendors.options['outbound-call']);
  await end(await start(), 'busy');
  await until(() => desk.received.length === 2);

  const names = desk.received.map(({ headers }) => headers['x-tccc-push-uuid']);
  expect(names[0]).toBe(names[1]);
});

it('refuses a push with the wrong password', async () => {
  const stranger = createTencentRobot({
    ...desk.vendors.options['outbound-call'],
    callback: { username: 'tccc', password: 'guess' },
  });
  await end(await start(), 'busy');
  const { headers, query, rawBody } = await until(() => desk.received[0]);

  expect(stranger.readCallback({ headers, query, rawBody })).toEqual({ ok: false, reason: 'unauthorised' });
});
