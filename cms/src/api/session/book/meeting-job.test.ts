import { decideMeetingWork } from './meeting-job';

const online = { kind: 'online', isCancelled: false } as const;
const room = { kind: 'room', isCancelled: false } as const;
const gone = { kind: 'online', isCancelled: true } as const;

it.each<
  [what: string, asked: Parameters<typeof decideMeetingWork>[0], work: ReturnType<typeof decideMeetingWork>]
>([
  ['moves a meeting that exists', { before: online, after: online, hasMeeting: true }, 'meeting.change'],
  [
    'makes the meeting anew when none was made yet',
    { before: online, after: online, hasMeeting: false },
    'meeting.create',
  ],
  [
    'makes a meeting when a room is given up for it',
    { before: room, after: online, hasMeeting: false },
    'meeting.create',
  ],
  [
    'takes the old meeting again when it was not cancelled yet',
    { before: room, after: online, hasMeeting: true },
    'meeting.change',
  ],
  [
    'cancels the meeting when a room takes its place',
    { before: online, after: room, hasMeeting: true },
    'meeting.cancel',
  ],
  [
    'cancels the meeting of a cancelled session',
    { before: online, after: gone, hasMeeting: true },
    'meeting.cancel',
  ],
  ['asks nothing for a room', { before: room, after: room, hasMeeting: false }, null],
])('%s', (_what, asked, work) => {
  expect(decideMeetingWork(asked)).toBe(work);
});
