/** What the product asks of a video-meeting service. */

export type MeetingOrder = { key: string; subject: string; start: Date; end: Date };
export type Meeting = { meetingId: string; code: string; joinUrl: string; password: string | null };

export type Refusal = { status: 'refused'; reason: string } | { status: 'retry'; reason: string };
export type Created = ({ status: 'created' } & Meeting) | Refusal;
export type Changed = { status: 'changed' } | Refusal;
export type Cancelled = { status: 'cancelled' } | Refusal;
export type Found = ({ status: 'found' } & Meeting) | { status: 'none' } | { status: 'unknown' };

export type RecordingFile = {
  fileId: string;
  url: string | null;
  startedAt: string | null;
  endedAt: string | null;
  bytes: number;
  seconds: number;
};
export type Recordings = { status: 'ready'; files: RecordingFile[] } | { status: 'none' } | Refusal;

export type WebhookRequest = {
  method: string;
  headers: Record<string, string | string[] | undefined>;
  query: Record<string, string | undefined>;
  rawBody: Buffer;
};
export type MeetingEvent = {
  /** The vendor's word, such as `recording.completed` or `meeting.end`. */
  name: string;
  meetingId: string | null;
  code: string | null;
  at: string | null;
  recordingFileIds: string[];
};
export type Webhook =
  | { ok: true; kind: 'check'; reply: string }
  | { ok: true; kind: 'event'; eventId: string; event: MeetingEvent }
  | { ok: false; reason: 'bad-signature' | 'bad-body' | 'not-configured' };

export interface MeetingHost {
  readonly configured: boolean;
  /** Each meeting costs a share of a small monthly allowance. Cloud recording is on. */
  create(order: MeetingOrder): Promise<Created>;
  /** For the crash between creating and recording, by subject and start. */
  findCreated(order: Pick<MeetingOrder, 'subject' | 'start'>): Promise<Found>;
  change(order: { meetingId: string; subject: string; start: Date; end: Date }): Promise<Changed>;
  cancel(order: { meetingId: string; reason?: string }): Promise<Cancelled>;
  recordings(question: { meetingId: string; from: Date; to: Date }): Promise<Recordings>;
  readWebhook(request: WebhookRequest): Webhook;
}

export type OnlineMeetingOptions = {
  appId: string;
  sdkId?: string;
  secretId: string;
  secretKey: string;
  /** The registered member of the enterprise in whose name meetings are held. */
  userId: string;
  webhookToken: string;
  encodingAesKey?: string;
  baseUrl?: string;
  timeoutMs?: number;
};
