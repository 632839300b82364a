/** How the control interface answers: Strapi's envelope, with the product's words for refusals. */
import { ERRORS } from '@tiaohe/config';
import type { ErrorCode } from '@tiaohe/config';

export type Input = {
  params: Record<string, string>;
  query: Record<string, string | undefined>;
  body: Record<string, unknown>;
};
export type Answer = { status: number; body: unknown; type?: string };
export type ControlRoute = {
  method: 'GET' | 'POST';
  path: string;
  handle: (input: Input) => Answer | Promise<Answer>;
};

export const ok = (data: unknown, status = 200): Answer => ({ status, body: { data } });

/** The product's sentence, unless another says it better here. */
export function refused(code: ErrorCode, field?: string, sentence?: string): Answer {
  const { status } = ERRORS[code];
  const message = sentence ?? ERRORS[code].message;
  const fields = field ? [{ field, message }] : undefined;
  return { status, body: { data: null, error: { status, name: code, message, details: { code, fields } } } };
}
