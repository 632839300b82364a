/** What must follow at the meeting service when a session goes from one shape to another. */
import type { SessionKind } from '@tiaohe/config';
import type { Job } from '../../../platform/outbox/enqueue';

type MeetingKind = 'meeting.create' | 'meeting.change' | 'meeting.cancel';
type Shape = { kind: SessionKind; isCancelled: boolean };

export function decideMeetingWork({
  before,
  after,
  hasMeeting,
}: {
  before: Shape;
  after: Shape;
  hasMeeting: boolean;
}): MeetingKind | null {
  const was = before.kind === 'online' && !before.isCancelled;
  const is = after.kind === 'online' && !after.isCancelled;
  if (was && is) return hasMeeting ? 'meeting.change' : 'meeting.create';
  // A room was taken in between, and the old meeting is not cancelled yet: it is used again.
  if (is) return hasMeeting ? 'meeting.change' : 'meeting.create';
  // Also while a meeting is only being made: the promise is kept in order, and finds it then.
  return was ? 'meeting.cancel' : null;
}

export const meetingJob = ({
  kind,
  sessionId,
  sequence,
  dueAt,
}: {
  kind: MeetingKind;
  sessionId: number;
  sequence: number;
  dueAt?: Date;
}): Job<MeetingKind> => ({
  kind,
  key: `${kind}:${sessionId}.${sequence}`,
  payload: { sessionId, sequence },
  dueAt,
});
