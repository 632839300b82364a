/** What the product asks of WeChat. */
import type { WechatTemplate } from '@tiaohe/config';

/** `retry` leaves patience to the outbox; a reason never carries a secret, a token or an openid. */
export type Delivery =
  | { status: 'sent'; reference: string }
  | { status: 'refused'; reason: string }
  | { status: 'retry'; reason: string };

export type CodeRefusal = { ok: false; reason: 'bad-code' | 'blocked' | 'retry' | 'not-configured' };
export type LoginExchange = { ok: true; openid: string; unionid?: string } | CodeRefusal;
export type PhoneExchange = { ok: true; phone: string } | CodeRefusal;

/** `values` are keyed by our words (WECHAT_TEMPLATES[template].fields) and are shortened to what WeChat lets stand. */
export type SubscribeMessage = {
  key: string;
  openid: string;
  template: WechatTemplate;
  values: Record<string, string>;
  page?: string;
};

export type UrlLink =
  { ok: true; url: string } | { ok: false; reason: 'refused' | 'retry' | 'not-configured' };

export type PushRequest = { method: string; query: Record<string, string | undefined>; rawBody: Buffer };
export type Push =
  | { ok: true; kind: 'echo'; reply: string }
  | { ok: true; kind: 'event'; eventId: string; event: Record<string, unknown> }
  | { ok: false; reason: 'bad-signature' | 'bad-body' | 'stale' | 'not-configured' };

/** A choice about a template's messages, or how one message ended (`errorCode` 0: it arrived). */
export type SubscriptionNews =
  | { template: WechatTemplate; choice: 'accept' | 'reject' | 'ban' }
  | { template: WechatTemplate; messageId: string; errorCode: number };
/** `popup`: asked by the mini-program. `settings`: changed in WeChat itself. `sending`: about messages on their way. */
export type SubscriptionEvent = {
  from: 'popup' | 'settings' | 'sending';
  openid: string;
  at: Date;
  news: SubscriptionNews[];
};

export interface WechatClient {
  readonly configured: boolean;
  exchangeLoginCode(code: string): Promise<LoginExchange>;
  exchangePhoneCode(code: string): Promise<PhoneExchange>;
  sendMessage(message: SubscribeMessage): Promise<Delivery>;
  /** A link that opens the mini-program from a browser or a text message. */
  urlLink(target: { path: string; query?: string; days?: number }): Promise<UrlLink>;
  /** WeChat's message push; answer an event with the word `success`. */
  readPush(request: PushRequest): Push;
  /** What an event says about subscribe messages; null when it is about something else. */
  readSubscription(event: Record<string, unknown>): SubscriptionEvent | null;
}

export type WechatOptions = {
  appId: string;
  secret: string;
  baseUrl?: string;
  templateIds: Partial<Record<WechatTemplate, string>>;
  /** For templates whose keys differ from WECHAT_TEMPLATES. */
  templateFields?: Partial<Record<WechatTemplate, Record<string, string>>>;
  state: 'formal' | 'trial' | 'developer';
  pushToken?: string;
  encodingAesKey?: string;
  timeoutMs?: number;
};
