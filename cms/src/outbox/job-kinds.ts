/** Every kind of work that leaves through the outbox, and what each carries. Payloads name rows; they hold no phones. */
import type { SmsTemplate } from '@tiaohe/config';

export type JobPayloads = {
  /** A text message; the phone is sealed with the field cipher. */
  'sms.send': { sealedPhone: string; template: SmsTemplate; params: string[] };
  /** A WeChat subscribe message for a notice, with a text message where WeChat cannot and the notice is important. */
  'notice.deliver': { noticeId: number };
  /** The next call of a task. */
  'call.start': { taskId: number };
  /** Asks the provider how a call ended. */
  'call.settle': { attemptId: number };
  'meeting.create': { sessionId: number; sequence: number };
  'meeting.change': { sessionId: number; sequence: number };
  'meeting.cancel': { sessionId: number; sequence: number };
  'meeting.recordings': { meetingId: string };
  /** The document set of one closing, refusal or termination. */
  'documents.generate': { caseId: number; revision: number; purpose: 'closing' | 'refusal' | 'termination' };
};
export type JobKind = keyof JobPayloads;
