/** Meetings as the vendor keeps them: string times, a small monthly allowance, and no second life. */
import { randomInt } from 'node:crypto';
import type { MeetingRecord } from '../records';
import { freshId } from '../world';
import type { World } from '../world';

export class MeetingTrouble extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

type Input = Record<string, unknown>;

const SUBJECT_BYTES = 512;

export function createMeeting({ input, world }: { input: Input; world: World }) {
  const { subject, start, end } = planOf(input);
  if (input.type !== 0 && input.type !== 1) throw new MeetingTrouble(190004, 'type');
  const month = shanghaiMonth(world.now().toISOString());
  const used = world.meetings.all().filter(({ at }) => shanghaiMonth(at) === month).length;
  if (used >= world.limits.meetingsPerMonth) throw new MeetingTrouble(9008, 'quota used up');
  const code = String(randomInt(100_000_000, 1_000_000_000));
  const meeting = world.meetings.put({
    id: freshId('meeting-'),
    code,
    subject,
    start,
    end,
    state: 'booked',
    joinUrl: `${world.publicUrl()}/sandbox?meeting=${code}`,
    userId: String(input.userid),
    at: world.now().toISOString(),
    recordings: [],
  });
  return { meeting_number: 1, meeting_info_list: [infoOf(meeting)] };
}

export function listMeetings(world: World) {
  const list = world.meetings
    .all()
    .filter(({ state }) => state === 'booked')
    .map(infoOf);
  return { meeting_number: list.length, meeting_info_list: list };
}

export function meetingView({ id, world }: { id: string; world: World }) {
  const meeting = openMeeting({ id, world });
  return { meeting_number: 1, meeting_info_list: [{ ...infoOf(meeting), status: 'MEETING_STATE_INIT' }] };
}

export function changeMeeting({ id, input, world }: { id: string; input: Input; world: World }) {
  const meeting = world.meetings.put({ ...openMeeting({ id, world }), ...planOf(input) });
  return { meeting_number: 1, meeting_info_list: [{ meeting_id: meeting.id, meeting_code: meeting.code }] };
}

export function cancelMeeting({ id, input, world }: { id: string; input: Input; world: World }) {
  if (typeof input.reason_code !== 'number') throw new MeetingTrouble(190004, 'reason_code');
  world.meetings.put({ ...openMeeting({ id, world }), state: 'cancelled' });
  return {};
}

function openMeeting({ id, world }: { id: string; world: World }): MeetingRecord {
  const meeting = world.meetings.get(decodeURIComponent(id));
  if (!meeting) throw new MeetingTrouble(9003, 'meeting does not exist');
  if (meeting.state === 'cancelled') throw new MeetingTrouble(9007, 'meeting cancelled');
  if (meeting.state === 'ended') throw new MeetingTrouble(13603, 'meeting over');
  return meeting;
}

/** Times come as strings of seconds; a number is refused as the vendor refuses it. */
function planOf({ subject, instanceid, start_time, end_time }: Input) {
  if (typeof subject !== 'string' || subject === '' || Buffer.byteLength(subject) > SUBJECT_BYTES) {
    throw new MeetingTrouble(190004, 'subject');
  }
  if (typeof instanceid !== 'number') throw new MeetingTrouble(190004, 'instanceid');
  const [start, end] = [start_time, end_time].map((time) => {
    if (typeof time !== 'string' || !/^\d{10}$/.test(time)) throw new MeetingTrouble(190004, 'time');
    return Number(time) * 1000;
  }) as [number, number];
  if (end <= start) throw new MeetingTrouble(190004, 'end before start');
  return { subject, start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}

const seconds = (at: string): string => String(Math.floor(Date.parse(at) / 1000));
const shanghaiMonth = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 7);

const infoOf = ({ id, code, subject, start, end, joinUrl, userId }: MeetingRecord) => ({
  subject,
  meeting_id: id,
  meeting_code: code,
  join_url: joinUrl,
  hosts: [{ userid: userId }],
  start_time: seconds(start),
  end_time: seconds(end),
});
