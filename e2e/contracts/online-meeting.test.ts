import { createTencentMeeting } from '../../extensions/online-meeting/src';
import type { MeetingHost } from '../../extensions/online-meeting/src';
import { openDesk, until } from './sandbox-desk';
import type { Desk } from './sandbox-desk';

const plan = {
  key: 's-1',
  subject: '张某与李某调解',
  start: new Date('2026-12-01T01:00:00Z'),
  end: new Date('2026-12-01T02:30:00Z'),
};

let desk: Desk;
let host: MeetingHost;
beforeEach(async () => {
  desk = await openDesk(() => ({ status: 200, body: 'successfully received callback' }));
  host = createTencentMeeting({ ...desk.vendors.options['online-meeting'], timeoutMs: 3_000 });
});
afterEach(() => desk.close());
const create = async () => {
  const created = await host.create(plan);
  if (created.status !== 'created') throw new Error(created.reason);
  return created;
};

it('books a meeting that people can join', async () => {
  const { meetingId, code } = await create();

  expect(await desk.get('/sandbox/api/meetings')).toMatchObject([
    {
      id: meetingId,
      code,
      subject: plan.subject,
      start: '2026-12-01T01:00:00.000Z',
      end: '2026-12-01T02:30:00.000Z',
      state: 'booked',
    },
  ]);
});

it('moves and cancels it, and does neither afterwards', async () => {
  const { meetingId } = await create();
  const later = {
    meetingId,
    subject: plan.subject,
    start: new Date('2026-12-02T01:00:00Z'),
    end: new Date('2026-12-02T02:00:00Z'),
  };

  expect(await host.change(later)).toEqual({ status: 'changed' });
  expect(await host.cancel({ meetingId, reason: '当事人请假' })).toEqual({ status: 'cancelled' });
  expect(await host.cancel({ meetingId })).toEqual({ status: 'refused', reason: 'already-cancelled' });
  expect(await host.change(later)).toEqual({ status: 'refused', reason: 'already-cancelled' });
  expect(await desk.get('/sandbox/api/meetings')).toMatchObject([
    { state: 'cancelled', start: '2026-12-02T01:00:00.000Z' },
  ]);
});

it('finds the meeting that was booked before the answer was lost', async () => {
  await desk.post('/sandbox/api/faults', { vendor: 'online-meeting', next: ['timeout'] });
  expect(await host.create(plan)).toEqual({ status: 'retry', reason: 'network' });
  const [{ id }] = (await desk.get('/sandbox/api/meetings')) as [{ id: string }];

  expect(await host.findCreated(plan)).toMatchObject({ status: 'found', meetingId: id });
  expect(await host.findCreated({ ...plan, subject: '别的' })).toEqual({ status: 'none' });
});

it('tells when the monthly allowance is used up', async () => {
  await desk.post('/sandbox/api/limits', { meetingsPerMonth: 1 });
  await create();

  expect(await host.create(plan)).toEqual({ status: 'refused', reason: 'no-quota' });
});

it.each<[why: string, change: object, refusal: object]>([
  ['a wrong secret', { secretKey: 'wrong' }, { status: 'retry', reason: 'meeting-200003' }],
  ['another application', { appId: '1' }, { status: 'retry', reason: 'meeting-190303' }],
  ['a user who is not registered', { userId: 'nobody' }, { status: 'refused', reason: 'unknown-user' }],
])('is turned away with %s', async (_why, change, refusal) => {
  expect(
    await createTencentMeeting({ ...desk.vendors.options['online-meeting'], ...change }).create(plan),
  ).toEqual(refusal);
});

it('shows the recording once it is finished', async () => {
  const { meetingId } = await create();
  const span = { meetingId, from: new Date(Date.now() - 86_400_000), to: new Date(Date.now() + 86_400_000) };
  expect(await host.recordings(span)).toEqual({ status: 'none' });
  await desk.post(`/sandbox/api/meetings/${meetingId}/finish-recording`);

  expect(await host.recordings(span)).toEqual({
    status: 'ready',
    files: [
      {
        fileId: expect.any(String),
        url: expect.stringContaining('/sandbox/recordings/'),
        startedAt: expect.any(String),
        endedAt: expect.any(String),
        bytes: expect.any(Number),
        seconds: 5_400,
      },
    ],
  });
});

it('announces the end and the recording, signed and sealed', async () => {
  const { meetingId } = await create();
  await desk.post(`/sandbox/api/meetings/${meetingId}/finish-recording`);
  await until(() => desk.received.length === 2);

  const events = desk.received.map((request) => host.readWebhook(request));
  expect(events).toMatchObject([
    { ok: true, kind: 'event', event: { name: 'meeting.end', meetingId } },
    {
      ok: true,
      kind: 'event',
      event: { name: 'recording.completed', meetingId, recordingFileIds: [expect.any(String)] },
    },
  ]);
});

it('repeats an announcement under the same name, and takes none that was changed', async () => {
  await desk.post('/sandbox/api/faults', { vendor: 'meeting', next: ['duplicate-callback'] });
  const { meetingId } = await create();
  await desk.post(`/sandbox/api/meetings/${meetingId}/finish-recording`);
  await until(() => desk.received.length === 3);
  const [first, again] = desk.received.map((request) => host.readWebhook(request));
  const [request] = desk.received;
  const flipped = Buffer.from(
    request?.rawBody
      .toString()
      .replace(/"data":"(.)/, (_, sign: string) => `"data":"${sign === 'A' ? 'B' : 'A'}`) ?? '',
  );

  expect(first).toEqual(again);
  expect(host.readWebhook({ ...request!, rawBody: flipped })).toEqual({ ok: false, reason: 'bad-signature' });
});
