/** Trades a refresh token for a new pair. */
import { readTokens, type TokenPair } from '@tiaohe/config';
import type { Fetch } from '../api/transport';

export async function refreshAccount(
  refreshToken: string | null,
  fetch: Fetch = globalThis.fetch.bind(globalThis),
): Promise<TokenPair | null> {
  if (!refreshToken) return null;
  try {
    const response = await fetch('/api/auth/refresh', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ refreshToken }),
    });
    if (!response.ok) return null;
    return readTokens({ body: await response.json(), refreshToken });
  } catch {
    return null;
  }
}
