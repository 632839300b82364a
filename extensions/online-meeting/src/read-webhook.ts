/** Takes a webhook apart: proves its sender, opens it, and names the event so that it counts only once. */
import type { MeetingEvent, OnlineMeetingOptions, Webhook, WebhookRequest } from './port';
import { isSignedBy, openLetter } from './webhook-letter';

/** What the vendor expects as the answer to an event. */
export const WEBHOOK_REPLY = 'successfully received callback';

type Settings = Pick<OnlineMeetingOptions, 'webhookToken' | 'encodingAesKey'>;
type Payload = {
  operate_time?: number;
  meeting_info?: { meeting_id?: string; meeting_code?: string };
  recording_files?: { record_file_id?: string }[];
};
type Letter = { event?: string; trace_id?: string; unique_sequence?: string; payload?: Payload[] };

export function readWebhook({
  method,
  headers,
  query,
  rawBody,
  settings,
}: WebhookRequest & { settings: Settings }): Webhook {
  const { webhookToken, encodingAesKey } = settings;
  const data = method === 'GET' ? (query.check_str ?? '') : dataOf(rawBody);
  if (!data) return { ok: false, reason: 'bad-body' };

  const parts = [webhookToken, one(headers.timestamp), one(headers.nonce), data];
  if (!isSignedBy({ parts, signature: one(headers.signature) }))
    return { ok: false, reason: 'bad-signature' };

  const text = openLetter({ data, encodingAesKey });
  if (text === null) return { ok: false, reason: 'bad-body' };
  if (method === 'GET') return { ok: true, kind: 'check', reply: text };

  const letter = parsed<Letter>(text);
  const eventId = letter?.trace_id ?? letter?.unique_sequence;
  if (!letter?.event || !eventId) return { ok: false, reason: 'bad-body' };
  return {
    ok: true,
    kind: 'event',
    eventId: String(eventId),
    event: eventOf(letter.event, letter.payload?.[0] ?? {}),
  };
}

const eventOf = (
  name: string,
  { operate_time, meeting_info, recording_files = [] }: Payload,
): MeetingEvent => ({
  name,
  meetingId: meeting_info?.meeting_id ?? null,
  code: meeting_info?.meeting_code ?? null,
  at: operate_time ? new Date(operate_time).toISOString() : null,
  recordingFileIds: recording_files.flatMap(({ record_file_id }) => record_file_id ?? []),
});

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

function dataOf(rawBody: Buffer): string {
  const data = parsed<{ data?: unknown }>(rawBody.toString('utf8'))?.data;
  return typeof data === 'string' ? data : '';
}

function parsed<T>(text: string): T | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as T) : null;
  } catch {
    return null;
  }
}
