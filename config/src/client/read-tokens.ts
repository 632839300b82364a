/** The answer of `/api/auth/refresh`: a new pair. Where no new refresh token comes along, the old one stays good. */
import type { TokenPair } from '../contracts/sign-in';
import { readAnswer } from './envelope';

export function readTokens({
  body,
  refreshToken,
}: {
  body: unknown;
  refreshToken: string;
}): TokenPair | null {
  const { data } = readAnswer<Partial<TokenPair> | null>(body);
  return data?.jwt ? { jwt: data.jwt, refreshToken: data.refreshToken ?? refreshToken } : null;
}
