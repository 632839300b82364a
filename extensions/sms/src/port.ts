/** What the product asks of a text-message carrier. */
import type { SmsTemplate } from '@tiaohe/config';

/** `retry` leaves patience to the outbox; a reason never carries a secret or a phone number. */
export type Delivery =
  | { status: 'sent'; reference: string }
  | { status: 'refused'; reason: string }
  | { status: 'retry'; reason: string };

/** `params` stand in the order of SMS_TEMPLATES[template].params. */
export type SmsMessage = { key: string; phone: string; template: SmsTemplate; params: readonly string[] };
/** `since` is the moment the lost attempt began. */
export type SentQuestion = { phone: string; since: Date; key: string };

export interface SmsSender {
  readonly configured: boolean;
  send(message: SmsMessage): Promise<Delivery>;
  /** For the crash between sending and recording. `unknown` is no proof that nothing was sent. */
  findSent(question: SentQuestion): Promise<'sent' | 'unknown'>;
}

export type SmsOptions = {
  secretId: string;
  secretKey: string;
  sdkAppId: string;
  signName: string;
  templateIds: Record<SmsTemplate, string>;
  region: string;
  endpoint?: string;
  protocol?: 'http://' | 'https://';
  timeoutSeconds?: number;
};
