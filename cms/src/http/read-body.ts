/** Takes a request's body or query through its schema. Empty texts count as not given; NUL never reaches the database. */
import type { z } from 'zod';
import { refuse } from './refusal';

const DEEPEST = 12;
/** NUL, and halves of a character of two halves: neither can be kept in PostgreSQL, nor shown to anybody. */
const UNKEEPABLE = /\u0000|\p{Surrogate}/u;

function isUnkeepable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return UNKEEPABLE.test(value);
  if (depth > DEEPEST) return true;
  if (value && typeof value === 'object')
    return Object.entries(value).some(([key, item]) => UNKEEPABLE.test(key) || isUnkeepable(item, depth + 1));
  return false;
}

export function readInput(schema: z.ZodType | undefined, input: unknown): unknown {
  if (!schema) return undefined;
  if (isUnkeepable(input))
    refuse('VALIDATION', { fields: [{ field: '', message: '内容里有不能保存的字符' }] });
  return schema.parse(input ?? {});
}
