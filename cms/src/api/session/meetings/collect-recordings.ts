/** Stores the links of a meeting's cloud recordings with its session (R12b). */
import { DAY_MS } from '@tiaohe/config';
import { SYSTEM } from '../../../platform/actor';
import { asJson } from '../../../platform/db/insert-row';
import { readJson } from '../../../platform/db/read-json';
import type { JobHandler } from '../../../platform/outbox/handler';
import type { SessionRow } from '../../../platform/rows/session';
import { inCase } from '../../case/write/in-case';
import { caseOf } from './meeting-subject';

export type StoredRecording = {
  fileId: string;
  name: string;
  url: string | null;
  seconds: number | null;
  size: number | null;
};

/** The service looks at 31 days at most. */
const WINDOW = 30 * DAY_MS;
const WAIT_MS = 10 * 60_000;

export const collectRecordingsHandler: JobHandler<'meeting.recordings'> = async ({
  platform,
  vendors,
  payload: { meetingId },
}) => {
  const session = await platform
    .db<SessionRow>('mediation_sessions')
    .where({ meeting_id: meetingId })
    .first();
  const row = session ? await caseOf(platform.db, session.case_id) : undefined;
  if (!session || !row) return { dead: true, reason: 'no session has this meeting' };

  // People may meet before the hour, on another day even.
  const from = new Date(Math.min(session.start_at.getTime(), platform.clock.now().getTime()) - DAY_MS);
  const found = await vendors.meetings.recordings({ meetingId, from, to: new Date(from.getTime() + WINDOW) });
  if (found.status === 'refused') return { dead: true, reason: found.reason };
  if (found.status !== 'ready')
    return {
      done: false,
      retryAfterMs: WAIT_MS,
      reason: found.status === 'retry' ? found.reason : 'the recording is not ready yet',
    };

  const known = readJson<StoredRecording[]>(session.recordings, []);
  const recordings = found.files.map(({ fileId, url, seconds, bytes }, index) => ({
    fileId,
    name: `会议录制${index + 1}`,
    url,
    seconds,
    size: bytes,
  }));
  await inCase({ platform, actor: SYSTEM, id: row.document_id }, async ({ db, now, timeline }) => {
    await db('mediation_sessions')
      .where({ id: session.id })
      .update({ recordings: asJson(recordings), updated_at: now });
    if (recordings.length === known.length) return;
    timeline({
      action: 'recording',
      text: `线上调解的录制已保存（${recordings.length}个文件）`,
      visibility: 'staff',
    });
  });
  return { done: true, reference: meetingId };
};
