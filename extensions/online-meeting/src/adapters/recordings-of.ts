/** The finished cloud recordings of one meeting, gathered over the vendor's pages. */
import type { RecordingFile, Recordings } from '../port';

type VendorFile = {
  record_file_id: string;
  record_start_time?: string | number;
  record_end_time?: string | number;
  record_size?: number;
  sharing_url?: string;
};
type Page = {
  total_page?: number;
  record_meetings?: { meeting_id: string; state?: number; record_files?: VendorFile[] }[];
};

type Question = {
  meetingId: string;
  from: Date;
  to: Date;
  userId: string;
  call: <Reply>(method: 'GET', uri: string) => Promise<Reply>;
};

const PAGE_SIZE = 20;
/** The vendor answers for at most 31 days at a time. */
const MAX_SPAN_SECONDS = 31 * 86_400;
/** 3: transcoded, may be watched. */
const READY = 3;

export async function recordingsOf({ meetingId, from, to, userId, call }: Question): Promise<Recordings> {
  const start = Math.floor(from.getTime() / 1000);
  const end = Math.min(Math.ceil(to.getTime() / 1000), start + MAX_SPAN_SECONDS);
  const files: RecordingFile[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const query = new URLSearchParams({
      operator_id: userId,
      operator_id_type: '1',
      meeting_id: meetingId,
      start_time: String(start),
      end_time: String(end),
      page: String(page),
      page_size: String(PAGE_SIZE),
    });
    const reply = await call<Page>('GET', `/v1/records?${query}`);
    const ready = (reply.record_meetings ?? []).filter(
      (meeting) => meeting.meeting_id === meetingId && meeting.state === READY,
    );
    files.push(...ready.flatMap(({ record_files = [] }) => record_files.map(fileOf)));
    pages = reply.total_page ?? 1;
  }
  return files.length > 0 ? { status: 'ready', files } : { status: 'none' };
}

function fileOf(file: VendorFile): RecordingFile {
  const [start, end] = [Number(file.record_start_time ?? 0), Number(file.record_end_time ?? 0)];
  return {
    fileId: file.record_file_id,
    url: file.sharing_url || null,
    startedAt: start ? new Date(start).toISOString() : null,
    endedAt: end ? new Date(end).toISOString() : null,
    bytes: file.record_size ?? 0,
    seconds: start && end ? Math.round((end - start) / 1000) : 0,
  };
}
