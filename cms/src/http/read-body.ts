/** Takes a request's body or query through its schema. Empty texts count as not given; NUL never reaches the database. */
import type { z } from 'zod';
import { refuse } from './refusal';

const DEEPEST = 12;

/** The path of the first text with a NUL in it; what is nested deeper than anything we ask for counts as one. */
function nulAt(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value === 'string') return value.includes('\u0000') ? path.join('.') : null;
  if (path.length > DEEPEST) return path.join('.');
  if (!value || typeof value !== 'object') return null;
  for (const [key, item] of Object.entries(value)) {
    const found = nulAt(item, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}

export function readInput(schema: z.ZodType | undefined, input: unknown): unknown {
  if (!schema) return undefined;
  const field = nulAt(input);
  if (field !== null)
    refuse('VALIDATION', { fields: [{ field, message: '这里有不能保存的字符，请删掉后重新填写' }] });
  return schema.parse(input ?? {});
}
