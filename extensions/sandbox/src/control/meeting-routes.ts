/** The other side of an online meeting: it is held, and its recording is finished. */
import type { Vendors } from '../start-vendors';
import { ok, refused } from './answer';
import type { ControlRoute } from './answer';
import { recordingWave } from './recording';

export function meetingRoutes({ world, meetingPress }: Vendors): ControlRoute[] {
  return [
    {
      method: 'GET',
      path: '/sandbox/api/meetings',
      handle: () => ok(world.meetings.all().reverse()),
    },
    {
      method: 'POST',
      path: '/sandbox/api/meetings/:id/finish-recording',
      handle({ params: { id = '' } }) {
        const meeting = world.meetings.get(id) ?? world.meetings.all().find(({ code }) => code === id);
        if (!meeting) return refused('NOT_FOUND');
        if (meeting.state === 'cancelled')
          return refused('ACTION_NOT_AVAILABLE', undefined, '这个会议已经取消');
        return ok(meetingPress.finishRecording(meeting));
      },
    },
    {
      method: 'GET',
      path: '/sandbox/recordings/:id',
      handle({ params: { id = '' } }) {
        const ofMeeting = world.meetings
          .all()
          .some(({ recordings }) => recordings.some((file) => file.id === id));
        const isKnown = ofMeeting || Boolean(world.calls.get(id)?.answeredAt);
        return isKnown ? { status: 200, body: recordingWave(), type: 'audio/wav' } : refused('NOT_FOUND');
      },
    },
  ];
}
