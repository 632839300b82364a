/** Every kind of work that leaves through the outbox, and what each carries. Payloads name rows; they hold no phones and no words in clear. */
import type { SmsTemplate } from '@tiaohe/config';

export type JobPayloads = {
  /** A text message; phone and words are sealed with the field cipher. Made by `promiseSms`. */
  'sms.send': { sealedPhone: string; template: SmsTemplate; goodUntil?: string } & (
    { sealedParams: string } | { params: string[] }
  );
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
  /** One turn of long work (api/job). */
  'job.run': { jobId: number };
};
export type JobKind = keyof JobPayloads;

/** Takes minutes, where the others take moments: these have a line of their own, so that no text message waits behind a file. */
export const LONG_KINDS: readonly JobKind[] = ['job.run'];
/** Whose turn it is: what is soon done, or what takes long. */
export type Line = 'short' | 'long';
