/**
 * Holds what is about to be sent against what the endpoint says that it answers. Schemas of answers are strict, so a
 * column that slips out is found as surely as one that is missing. Tests run with it (CHECK_REPLIES); a centre's server
 * does not pay for it.
 */
import { pagination } from '@tiaohe/config/contracts';
import { z } from 'zod';
import type { Endpoint } from '../endpoint';
import { WORDLESS, type Reply, type Wordless } from './reply';

const SHAPES: Record<Wordless, (reply: Reply) => boolean> = {
  nothing: (reply) => 'status' in reply && reply.status === 204,
  file: (reply) => 'taken' in reply,
  events: (reply) => 'taken' in reply,
  redirect: (reply) => 'location' in reply,
  vendor: () => true,
};

/** As the caller will read it: without what is undefined, dates as text. */
const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

function misfit(schema: z.ZodType, value: unknown, at: string): string | null {
  const verdict = schema.safeParse(asSent(value));
  if (verdict.success) return null;
  const lines = verdict.error.issues.slice(0, 5).map(({ path, code, message }) => {
    // Never the value: answers hold people's data, and this ends in a log.
    return `${[at, ...path].join('.')}: ${code} ${message}`;
  });
  return lines.join('; ');
}

/** @returns what does not fit, in words for a developer; null when it is as said. */
export function judgeReply(
  { reply: said, meta }: Pick<Endpoint, 'reply' | 'meta'>,
  reply: Reply,
): string | null {
  if (typeof said === 'string') return SHAPES[said](reply) ? null : `not ${said}: ${WORDLESS[said]}`;
  if (!(said instanceof z.ZodType)) {
    if ('raw' in said) return 'raw' in reply ? misfit(said.raw, reply.raw, 'raw') : 'not raw';
    return 'taken' in reply ? null : judgeReply({ reply: said.fileOr, meta }, reply);
  }
  if (!('data' in reply)) return 'no data';
  const { pagination: page, ...rest } = reply.meta ?? {};
  return (
    misfit(said, reply.data, 'data') ??
    misfit(meta ?? z.strictObject({}), rest, 'meta') ??
    (page ? misfit(pagination, page, 'meta.pagination') : null)
  );
}
