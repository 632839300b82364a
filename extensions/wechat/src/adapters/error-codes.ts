/** WeChat's numbers, translated. What is not listed is news about the line and is tried again. */
import type { CodeRefusal, Delivery } from '../port';

/** The token was withdrawn or has run out: fetch another one, once. */
export const STALE_TOKEN: readonly number[] = [40001, 40014, 42001];

const CODE_REFUSALS: Record<number, CodeRefusal['reason']> = {
  40029: 'bad-code',
  40163: 'bad-code',
  40226: 'blocked',
};

const DELIVERY_REFUSALS: Record<number, string> = {
  40003: 'unknown-recipient',
  40037: 'template-not-approved',
  41030: 'bad-page',
  43101: 'no-quota',
  47003: 'bad-value',
};

export const codeRefusal = (errcode: number): CodeRefusal => ({
  ok: false,
  reason: CODE_REFUSALS[errcode] ?? 'retry',
});

export function deliveryOf({ errcode, reference }: { errcode: number; reference: string }): Delivery {
  if (errcode === 0) return { status: 'sent', reference };
  const reason = DELIVERY_REFUSALS[errcode];
  return reason ? { status: 'refused', reason } : { status: 'retry', reason: `wechat-${errcode}` };
}
