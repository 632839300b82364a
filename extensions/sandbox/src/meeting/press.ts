/** The vendor's webhooks: a meeting ends, its recording is ready. Signed and sealed as the real ones are. */
import { randomInt, randomUUID } from 'node:crypto';
import { RECORDING_BYTES } from '../control/recording';
import type { MeetingRecord } from '../records';
import { letterSignature, sealForMeeting } from '../security/letters';
import { freshId } from '../world';
import type { World } from '../world';

export type MeetingPress = { finishRecording(meeting: MeetingRecord): MeetingRecord };

type Settings = { world: World; token: string; encodingAesKey: string };

export function createMeetingPress({ world, token, encodingAesKey }: Settings): MeetingPress {
  const tell = (event: string, payload: object) => {
    const text = JSON.stringify({ event, trace_id: randomUUID(), payload: [payload] });
    const data = sealForMeeting({ text, encodingAesKey });
    const [timestamp, nonce] = [String(Date.now()), String(randomInt(1, 2 ** 31))];
    return world.courier.deliver({
      vendor: 'meeting',
      path: '/api/callbacks/online-meeting',
      headers: {
        'content-type': 'application/json',
        timestamp,
        nonce,
        signature: letterSignature([token, timestamp, nonce, data]),
      },
      body: JSON.stringify({ data }),
      isAccepted: ({ status }) => status === 200,
    });
  };

  return {
    finishRecording(meeting) {
      const now = world.now();
      const length = Date.parse(meeting.end) - Date.parse(meeting.start);
      const file = {
        id: freshId('file-'),
        startedAt: new Date(now.getTime() - length).toISOString(),
        endedAt: now.toISOString(),
        bytes: RECORDING_BYTES,
      };
      const finished = world.meetings.put({
        ...meeting,
        state: 'ended',
        recordings: [...meeting.recordings, file],
      });
      const about = { operate_time: now.getTime(), meeting_info: infoOf(finished) };
      void tell('meeting.end', { ...about, meeting_end_type: 0 }).then(() =>
        tell('recording.completed', { ...about, recording_files: [{ record_file_id: file.id }] }),
      );
      return finished;
    },
  };
}

const infoOf = ({ id, code, subject, userId, start, end }: MeetingRecord) => ({
  meeting_id: id,
  meeting_code: code,
  subject,
  creator: { userid: userId },
  meeting_type: 0,
  start_time: Math.floor(Date.parse(start) / 1000),
  end_time: Math.floor(Date.parse(end) / 1000),
});
