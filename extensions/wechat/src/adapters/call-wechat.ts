/** One request to WeChat. Success and refusal are both HTTP 200; a missing `errcode` means success. */
export type WechatReply = { errcode?: number } & Record<string, unknown>;

/** Carries a number and nothing else: WeChat's own message may quote the token. */
export class WechatFault extends Error {
  constructor(readonly errcode: number) {
    super(`WeChat refused: ${errcode}`);
    this.name = 'WechatFault';
  }
}

const LONG_ID = /("msgid"\s*:\s*)(\d{10,})/;

type Call = { url: string; body?: unknown; timeoutMs: number };

export async function callWechat({ url, body, timeoutMs }: Call): Promise<WechatReply> {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new WechatFault(-response.status);
  // Trap: a message id is longer than a JavaScript number is exact, and names the message in later pushes.
  return JSON.parse((await response.text()).replace(LONG_ID, '$1"$2"')) as WechatReply;
}
