/** One request to WeChat. Success and refusal are both HTTP 200; a missing `errcode` means success. */
export type WechatReply = { errcode?: number } & Record<string, unknown>;

/** Carries a number and nothing else: WeChat's own message may quote the token. */
export class WechatFault extends Error {
  constructor(readonly errcode: number) {
    super(`WeChat refused: ${errcode}`);
    this.name = 'WechatFault';
  }
}

type Call = { url: string; body?: unknown; timeoutMs: number };

export async function callWechat({ url, body, timeoutMs }: Call): Promise<WechatReply> {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new WechatFault(-response.status);
  return (await response.json()) as WechatReply;
}
