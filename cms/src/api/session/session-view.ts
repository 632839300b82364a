/** A session as the contract shows it. Parties get the link to their own meeting, never the recordings. */
import type { SessionEntry } from '@tiaohe/config';
import { readJson } from '../../platform/db/read-json';
import { roomOf, type ListedSession } from './find-session';
import type { StoredRecording } from './meetings/collect-recordings';

type Recording = NonNullable<SessionEntry['meeting']>['recordings'][number];

const recordingOf = ({ name, url, seconds, size }: StoredRecording): Recording => ({
  name,
  url,
  seconds,
  size,
});

export function toSessionEntry({
  row,
  now,
  isOffice,
}: {
  row: ListedSession;
  now: Date;
  isOffice: boolean;
}): SessionEntry {
  const hasStarted = row.start_at <= now;
  const recordings = isOffice ? readJson<StoredRecording[]>(row.recordings, []).map(recordingOf) : [];
  const room = roomOf(row);
  return {
    id: row.document_id,
    caseId: row.case_document_id,
    kind: row.kind,
    room: room && row.room_document_id ? { id: row.room_document_id, ...room } : null,
    place: row.place,
    start: row.start_at.toISOString(),
    end: row.end_at.toISOString(),
    topic: row.topic,
    state: row.state === 'booked' && hasStarted ? 'held' : row.state,
    hasStarted,
    meeting:
      row.kind === 'online'
        ? {
            code: row.meeting_code,
            joinUrl: row.state === 'cancelled' ? null : row.join_url,
            state: row.meeting_state ?? 'creating',
            recordings,
          }
        : null,
    bookedBy: row.booked_by_name ?? '',
    revision: row.sequence,
  };
}
