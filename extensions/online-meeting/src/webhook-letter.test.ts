import { createCipheriv } from 'node:crypto';
import { requestSignature } from './request-signature';
import { readWebhook } from './read-webhook';
import { webhookSignature } from './webhook-letter';

const webhookToken = 'bVPU6F8Htxl5XkAbp3jGV2xWp';
const encodingAesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';

const headersFor = (data: string) => ({
  timestamp: '1609239040864',
  nonce: '14964161',
  signature: webhookSignature([webhookToken, '1609239040864', '14964161', data]),
});
const letter = {
  event: 'recording.completed',
  trace_id: 'trace-1',
  payload: [
    {
      operate_time: 1609313201465,
      meeting_info: { meeting_id: 'm-1', meeting_code: '123456789' },
      recording_files: [{ record_file_id: 'f-1' }],
    },
  ],
};
const post = (data: string, key?: string) =>
  readWebhook({
    method: 'POST',
    headers: headersFor(data),
    query: {},
    rawBody: Buffer.from(JSON.stringify({ data })),
    settings: { webhookToken, encodingAesKey: key },
  });
const event = {
  ok: true,
  kind: 'event',
  eventId: 'trace-1',
  event: {
    name: 'recording.completed',
    meetingId: 'm-1',
    code: '123456789',
    at: '2020-12-30T07:26:41.465Z',
    recordingFileIds: ['f-1'],
  },
};

it('signs a request as the worked example does', () => {
  const uri = '/v1/records?operator_id=tester&operator_id_type=1&page=1&page_size=20';
  const request = {
    method: 'GET',
    uri,
    body: '',
    secretId: 'AKIDTEST',
    secretKey: 'SECRETTEST',
    nonce: '1234567',
    timestamp: '1572168600',
  };

  expect(requestSignature(request)).toBe(
    'Mjk0NDM3ZDE5MDg1YjUxNWJmNjE3YWZjZjVlZjE5MzkxMWFmNjA0ZDRlZGUzYjI1Mjg0MzA2YTg2YzY0MWM0OQ==',
  );
});

it('reads a plain letter', () => {
  expect(post(Buffer.from(JSON.stringify(letter)).toString('base64'))).toEqual(event);
});

it('reads a sealed letter', () => {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16));
  const data = Buffer.concat([cipher.update(JSON.stringify(letter)), cipher.final()]).toString('base64');

  expect(post(data, encodingAesKey)).toEqual(event);
});

it('answers the check with the plain text', () => {
  const data = Buffer.from('hello').toString('base64');
  const answer = readWebhook({
    method: 'GET',
    headers: headersFor(data),
    query: { check_str: data },
    rawBody: Buffer.alloc(0),
    settings: { webhookToken },
  });

  expect(answer).toEqual({ ok: true, kind: 'check', reply: 'hello' });
});

it('refuses a letter with one changed sign', () => {
  const data = Buffer.from(JSON.stringify(letter)).toString('base64');
  const rawBody = Buffer.from(JSON.stringify({ data: `f${data.slice(1)}` }));

  expect(
    readWebhook({
      method: 'POST',
      headers: headersFor(data),
      query: {},
      rawBody,
      settings: { webhookToken },
    }),
  ).toEqual({ ok: false, reason: 'bad-signature' });
});

it('refuses a letter without a name of its own', () => {
  expect(post(Buffer.from('{"event":"meeting.end"}').toString('base64'))).toEqual({
    ok: false,
    reason: 'bad-body',
  });
});
