/** Takes a request's body or query through its schema. Empty texts count as not given; NUL never reaches the database. */
import type { z } from 'zod';
import { refuse } from './refusal';

const DEEPEST = 12;

function hasNul(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.includes('\u0000');
  if (depth > DEEPEST) return true;
  if (value && typeof value === 'object') return Object.values(value).some((item) => hasNul(item, depth + 1));
  return false;
}

export function readInput(schema: z.ZodType | undefined, input: unknown): unknown {
  if (!schema) return undefined;
  if (hasNul(input)) refuse('VALIDATION', { fields: [{ field: '', message: '内容里有不能保存的字符' }] });
  return schema.parse(input ?? {});
}
