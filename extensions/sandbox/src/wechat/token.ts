/** Stable access tokens: the same one until shortly before it ends; withdrawn ones answer 42001, unknown ones 40001. */
import { freshSecret } from '../world';

const LIFETIME_MS = 7_200_000;
const RENEW_MS = 300_000;

export type TokenOffice = {
  issue(): { access_token: string; expires_in: number };
  /** 0 for a good token, else WeChat's error number. */
  check(token: string | null): number;
  expireAll(): void;
};

export function createTokenOffice(): TokenOffice {
  const tokens = new Map<string, number>();
  return {
    issue() {
      const standing = [...tokens].find(([, until]) => until - Date.now() > RENEW_MS);
      const [token, until] = standing ?? [freshSecret(48), Date.now() + LIFETIME_MS];
      tokens.set(token, until);
      return { access_token: token, expires_in: Math.floor((until - Date.now()) / 1000) };
    },
    check(token) {
      const until = tokens.get(token ?? '');
      if (until === undefined) return 40001;
      return until > Date.now() ? 0 : 42001;
    },
    expireAll: () => tokens.forEach((_, token) => tokens.set(token, 0)),
  };
}
