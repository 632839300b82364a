/** One access token for all callers: kept until shortly before it ends, fetched by one of them while the others wait. */
import { WechatFault, callWechat } from './call-wechat';

const EARLY_MS = 5 * 60_000;

export interface AccessToken {
  get(): Promise<string>;
  /** Forgets this token, unless somebody has already fetched a newer one. */
  forget(token: string): void;
}

type Settings = { appId: string; secret: string; baseUrl: string; timeoutMs: number };

export function createAccessToken({ appId, secret, baseUrl, timeoutMs }: Settings): AccessToken {
  let kept: { token: string; until: number } | null = null;
  let pending: Promise<string> | null = null;

  const fetchToken = async (): Promise<string> => {
    const reply = await callWechat({
      url: `${baseUrl}/cgi-bin/stable_token`,
      body: { grant_type: 'client_credential', appid: appId, secret },
      timeoutMs,
    });
    if (typeof reply.access_token !== 'string') throw new WechatFault(reply.errcode ?? -1);
    const lifetime = Number(reply.expires_in ?? 0) * 1000;
    kept = { token: reply.access_token, until: Date.now() + Math.max(lifetime - EARLY_MS, lifetime / 2) };
    return reply.access_token;
  };

  return {
    get: async () => {
      if (kept && Date.now() < kept.until) return kept.token;
      pending ??= fetchToken().finally(() => (pending = null));
      return pending;
    },
    forget: (token) => {
      if (kept?.token === token) kept = null;
    },
  };
}
