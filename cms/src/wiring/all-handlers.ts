/** Every kind of outbox work and who does it. A new kind does not compile without one. */
import { settleCall } from '../api/call-task/call/settle-call';
import { startCall } from '../api/call-task/call/start-call';
import { generateDocumentsHandler as generateDocuments } from '../api/case-document/generate/generate-documents';
import { runJob } from '../api/job/run-job';
import { deliverNotice } from '../api/notice/send/deliver-notice';
import { cancelMeetingHandler } from '../api/session/meetings/cancel-meeting';
import { changeMeetingHandler } from '../api/session/meetings/change-meeting';
import { collectRecordingsHandler } from '../api/session/meetings/collect-recordings';
import { createMeetingHandler } from '../api/session/meetings/create-meeting';
import type { JobHandlers } from '../platform/outbox/handler';
import { sendSms } from '../platform/outbox/send-sms';
import { JOBS } from './all-jobs';

export const HANDLERS: JobHandlers = {
  'sms.send': sendSms,
  'notice.deliver': deliverNotice,
  'call.start': startCall,
  'call.settle': settleCall,
  'meeting.create': createMeetingHandler,
  'meeting.change': changeMeetingHandler,
  'meeting.cancel': cancelMeetingHandler,
  'meeting.recordings': collectRecordingsHandler,
  'documents.generate': generateDocuments,
  'job.run': runJob(JOBS),
};
