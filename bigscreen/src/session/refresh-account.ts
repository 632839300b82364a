/** Trades a refresh token for a new pair. The answer comes bare or in the envelope; the old token may stay valid. */
import type { RefreshedSession } from '@tiaohe/config';
import type { Fetch } from '../api/transport';

export type AccountTokens = { jwt: string; refreshToken: string | null };

export async function refreshAccount(
  refreshToken: string | null,
  fetch: Fetch = globalThis.fetch.bind(globalThis),
): Promise<AccountTokens | null> {
  if (!refreshToken) return null;
  try {
    const response = await fetch('/api/auth/refresh', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ refreshToken }),
    });
    if (!response.ok) return null;
    const answer = (await response.json()) as Partial<RefreshedSession>;
    const { jwt, refreshToken: next } = answer.data ?? answer;
    return jwt ? { jwt, refreshToken: next ?? refreshToken } : null;
  } catch {
    return null;
  }
}
