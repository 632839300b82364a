/** What the look-alike vendors remember. */

export type Message = {
  id: string;
  channel: 'sms' | 'wechat';
  to: string;
  text: string;
  at: string;
  page?: string;
  template: string;
  /** The sender's own key where the vendor takes one, so that repeats can be counted. */
  key: string | null;
  values: Record<string, string>;
};

export const OUTCOMES = [
  'willing',
  'unwilling',
  'undecided',
  'no-answer',
  'busy',
  'wrong-person',
  'hang-up',
  'powered-off',
  'invalid-number',
  'asks-human',
  'do-not-call',
  'no-input',
  'unrecognised',
  'fault',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Call = {
  id: string;
  to: string;
  caller: string;
  key: string | null;
  state: 'ringing' | 'ended';
  outcome: Outcome | null;
  welcome: string;
  prompt: string;
  at: string;
  answeredAt: string | null;
  endedAt: string | null;
  /** The number was already in a call: whoever counts attempts rang twice at a time. */
  overlapped: boolean;
  pushed: { cdr: boolean; record: boolean };
};

export type RecordingFile = { id: string; startedAt: string; endedAt: string; bytes: number };
export type MeetingRecord = {
  id: string;
  code: string;
  subject: string;
  start: string;
  end: string;
  state: 'booked' | 'cancelled' | 'ended';
  joinUrl: string;
  userId: string;
  at: string;
  recordings: RecordingFile[];
};

export type Quota = { id: string; granted: number; consumed: number };
export type Code = {
  id: string;
  kind: 'login' | 'phone';
  openid?: string;
  unionid?: string;
  phone?: string;
  expiresAt: string;
  used: boolean;
};
export type StoredObject = {
  id: string;
  mime: string;
  bytes: number;
  etag: string;
  file: string;
  isGone?: boolean;
};
