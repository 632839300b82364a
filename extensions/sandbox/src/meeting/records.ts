/** The list of cloud recordings. */
import type { World } from '../world';
import { MeetingTrouble } from './meetings';

const MAX_SPAN_SECONDS = 31 * 86_400;
const READY = 3;

export function listRecords({ query, world }: { query: URLSearchParams; world: World }) {
  const number = (name: string, fallback: number) => Number(query.get(name) ?? fallback);
  const [start, end] = [number('start_time', 0), number('end_time', 0)];
  const [page, size] = [number('page', 1), number('page_size', 10)];
  if (query.get('operator_id_type') !== '1') throw new MeetingTrouble(190004, 'operator_id_type');
  if (end <= start || end - start > MAX_SPAN_SECONDS) throw new MeetingTrouble(190004, 'span');
  if (size < 1 || size > 20 || page < 1) throw new MeetingTrouble(190004, 'page');

  const id = query.get('meeting_id');
  const isWithin = (at: string) => Date.parse(at) >= start * 1000 && Date.parse(at) <= end * 1000;
  const found = world.meetings.all().filter((meeting) => {
    return (!id || meeting.id === id) && meeting.recordings.some(({ endedAt }) => isWithin(endedAt));
  });
  return {
    total_count: found.length,
    current_size: size,
    current_page: page,
    total_page: Math.max(1, Math.ceil(found.length / size)),
    record_meetings: found.slice((page - 1) * size, page * size).map((meeting) => ({
      meeting_record_id: `rec-${meeting.id}`,
      meeting_id: meeting.id,
      meeting_code: meeting.code,
      host_user_id: meeting.userId,
      media_start_time: Date.parse(meeting.start),
      subject: meeting.subject,
      state: READY,
      record_type: 0,
      record_files: meeting.recordings.map((file) => ({
        record_file_id: file.id,
        record_start_time: Date.parse(file.startedAt),
        record_end_time: Date.parse(file.endedAt),
        record_size: file.bytes,
        sharing_state: 0,
        sharing_url: `${world.publicUrl()}/sandbox/recordings/${file.id}`,
        allow_download: true,
      })),
    })),
  };
}
