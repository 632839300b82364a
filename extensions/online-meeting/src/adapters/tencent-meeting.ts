/** Tencent Meeting's REST interface. Translates both ways and decides nothing. */
import type { Meeting, MeetingHost, OnlineMeetingOptions } from '../port';
import { readWebhook } from '../read-webhook';
import { callMeeting, refusalOf } from './call-meeting';
import { recordingsOf } from './recordings-of';

type MeetingInfo = {
  subject?: string;
  meeting_id: string;
  meeting_code: string;
  join_url: string;
  password?: string;
  start_time?: string;
};
type MeetingList = { meeting_info_list?: MeetingInfo[] };

/** 1: a computer. The vendor only keeps it for its statistics. */
const INSTANCE = 1;
const SUBJECT_BYTES = 512;

export function createTencentMeeting(options: OnlineMeetingOptions): MeetingHost {
  const { userId } = options;
  const call = <Reply>(method: 'GET' | 'POST' | 'PUT', uri: string, body?: unknown) =>
    callMeeting<Reply>({ method, uri, body, options });
  const plan = ({ subject, start, end }: { subject: string; start: Date; end: Date }) => ({
    userid: userId,
    instanceid: INSTANCE,
    subject: shortened(subject),
    start_time: seconds(start),
    end_time: seconds(end),
  });

  return {
    configured: true,

    async create({ subject, start, end }) {
      try {
        const { meeting_info_list } = await call<MeetingList>('POST', '/v1/meetings', {
          ...plan({ subject, start, end }),
          type: 0,
          settings: {
            auto_in_waiting_room: true,
            allow_in_before_host: false,
            only_user_join_type: 1,
            auto_record_type: 'cloud',
            // Without this, recording begins only when the host comes in.
            participant_join_auto_record: true,
          },
        });
        const [info] = meeting_info_list ?? [];
        return info ? { status: 'created', ...meetingOf(info) } : { status: 'retry', reason: 'empty-reply' };
      } catch (error) {
        return refusalOf(error);
      }
    },

    async findCreated({ subject, start }) {
      try {
        const { meeting_info_list = [] } = await call<MeetingList>(
          'GET',
          `/v1/meetings?userid=${encodeURIComponent(userId)}&instanceid=${INSTANCE}`,
        );
        const found = meeting_info_list.find(
          (info) => info.subject === shortened(subject) && info.start_time === seconds(start),
        );
        return found ? { status: 'found', ...meetingOf(found) } : { status: 'none' };
      } catch {
        return { status: 'unknown' };
      }
    },

    async change({ meetingId, ...rest }) {
      try {
        await call('PUT', `/v1/meetings/${encodeURIComponent(meetingId)}`, plan(rest));
        return { status: 'changed' };
      } catch (error) {
        return refusalOf(error);
      }
    },

    async cancel({ meetingId, reason = '' }) {
      try {
        await call('POST', `/v1/meetings/${encodeURIComponent(meetingId)}/cancel`, {
          userid: userId,
          instanceid: INSTANCE,
          reason_code: 1,
          reason_detail: reason,
        });
        return { status: 'cancelled' };
      } catch (error) {
        return refusalOf(error);
      }
    },

    async recordings(question) {
      try {
        return await recordingsOf({ ...question, userId, call });
      } catch (error) {
        return refusalOf(error);
      }
    },

    readWebhook: (request) => readWebhook({ ...request, settings: options }),
  };
}

const meetingOf = ({ meeting_id, meeting_code, join_url, password }: MeetingInfo): Meeting => ({
  meetingId: meeting_id,
  code: meeting_code,
  joinUrl: join_url,
  password: password || null,
});

/** Times are strings of seconds; a number is refused. */
const seconds = (at: Date): string => String(Math.floor(at.getTime() / 1000));

/** The limit is in bytes, and half a Chinese character is none. */
function shortened(subject: string): string {
  let text = subject;
  while (Buffer.byteLength(text) > SUBJECT_BYTES) text = [...text].slice(0, -1).join('');
  return text;
}
