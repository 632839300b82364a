/** Takes a request's body or query through its schema. Empty texts count as not given; NUL never reaches the database. */
import type { z } from 'zod';
import { refuse } from './refusal';

const DEEPEST = 12;
/** NUL, and halves of a character of two halves: neither can be kept in PostgreSQL, nor shown to anybody. */
const UNKEEPABLE = /\u0000|\p{Surrogate}/u;

/** The path of the first text that cannot be kept; what is nested deeper than anything we ask for counts as one. */
function findUnstorable(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value === 'string') return UNKEEPABLE.test(value) ? path.join('.') : null;
  if (path.length > DEEPEST) return path.join('.');
  if (!value || typeof value !== 'object') return null;
  for (const [key, item] of Object.entries(value)) {
    if (UNKEEPABLE.test(key)) return path.join('.');
    const found = findUnstorable(item, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}

export function readInput(schema: z.ZodType | undefined, input: unknown): unknown {
  if (!schema) return undefined;
  const field = findUnstorable(input);
  if (field !== null)
    refuse('VALIDATION', { fields: [{ field, message: '这里有不能保存的字符，请删掉后重新填写' }] });
  return schema.parse(input ?? {});
}
