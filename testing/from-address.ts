/** Callers behind the proxy: the last address of X-Forwarded-For is the proxy's word, those before it the caller's invention. */
import type { SmsCheck } from '@tiaohe/config';

export type Tried = { status: number; code: string; check: SmsCheck | null; text: string };

export async function askFrom(
  url: string,
  address: string,
  path: string,
  body?: object,
): Promise<Tried & { retryAfter: string | null; data: unknown }> {
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `9.9.9.9, ${address}` },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const json = JSON.parse(text || '{}') as {
    data?: unknown;
    error?: { details: { code: string; check?: SmsCheck } };
  };
  return {
    status: response.status,
    code: json.error?.details.code ?? '',
    check: json.error?.details.check ?? null,
    retryAfter: response.headers.get('retry-after'),
    data: json.data,
    text,
  };
}

/** How often each answer came. */
export function countAnswers(seen: readonly Pick<Tried, 'status' | 'code'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, code } of seen) {
    const word = `${status} ${code}`.trim();
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}
