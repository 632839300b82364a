/** One signed request to Tencent Meeting. */
import { randomInt } from 'node:crypto';
import type { OnlineMeetingOptions, Refusal } from '../port';
import { requestSignature } from '../request-signature';

/** Carries the vendor's number and nothing else. */
class MeetingFault extends Error {
  constructor(
    readonly code: number,
    readonly httpStatus: number,
  ) {
    super(`Tencent Meeting refused: ${code}`);
    this.name = 'MeetingFault';
  }
}

type Call = { method: 'GET' | 'POST' | 'PUT'; uri: string; body?: unknown; options: OnlineMeetingOptions };

export async function callMeeting<Reply>({ method, uri, body, options }: Call): Promise<Reply> {
  const {
    appId,
    sdkId,
    secretId,
    secretKey,
    baseUrl = 'https://api.meeting.qq.com',
    timeoutMs = 8_000,
  } = options;
  const text = body === undefined ? '' : JSON.stringify(body);
  const nonce = String(randomInt(1, 2 ** 31));
  const timestamp = String(Math.floor(Date.now() / 1000));
  const response = await fetch(`${baseUrl}${uri}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      'X-TC-Key': secretId,
      'X-TC-Timestamp': timestamp,
      'X-TC-Nonce': nonce,
      'X-TC-Signature': requestSignature({ method, uri, body: text, secretId, secretKey, nonce, timestamp }),
      AppId: appId,
      ...(sdkId && { SdkId: sdkId }),
      'X-TC-Registered': '1',
    },
    body: text || undefined,
    signal: AbortSignal.timeout(timeoutMs),
  });
  const reply = (await response.text()) || '{}';
  if (response.ok) return JSON.parse(reply) as Reply;
  throw new MeetingFault(codeOf(reply), response.status);
}

function codeOf(reply: string): number {
  try {
    return Number(
      (JSON.parse(reply) as { error_info?: { error_code?: number } }).error_info?.error_code ?? -1,
    );
  } catch {
    return -1;
  }
}

/** Only what trying again cannot change; everything else waits for a better moment. */
const REFUSED: Record<number, string> = {
  9003: 'no-such-meeting',
  9007: 'already-cancelled',
  9008: 'no-quota',
  9042: 'no-permission',
  9093: 'sensitive-subject',
  13602: 'already-started',
  13603: 'already-over',
  190001: 'unknown-user',
  190004: 'bad-parameters',
  500014: 'no-permission',
};

export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof MeetingFault)) return { status: 'retry', reason: 'network' };
  const reason = REFUSED[error.code];
  if (reason) return { status: 'refused', reason };
  return {
    status: 'retry',
    reason: error.code === -1 ? `http-${error.httpStatus}` : `meeting-${error.code}`,
  };
}
