/** What staff say about a template. Lists come as JSON in a form beside the file. */
import { DOCUMENT_KINDS, OUTCOMES, type DocumentKind, type Outcome } from '@tiaohe/config';
import { z } from 'zod';
import { revision } from '../../platform/revision/revision-input';

/** What only looks like a list stays what it is, and the schema says that it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
function readList(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (text === '') return [];
  return text.startsWith('[') ? parsed(text) : text.split(',').map((word) => word.trim());
}
const listOf = (item: z.ZodType<string>) => z.preprocess(readList, z.array(item).max(60));

const fields = z.object({
  name: z.string().trim().min(2).max(80),
  kind: z.enum(Object.keys(DOCUMENT_KINDS) as [DocumentKind, ...DocumentKind[]]),
  outcomes: listOf(z.enum(Object.keys(OUTCOMES) as [Outcome, ...Outcome[]])),
  categories: listOf(z.string().max(60)),
  enabled: z.boolean(),
});
export const templateBody = fields
  .pick({ name: true, kind: true })
  .extend({ outcomes: fields.shape.outcomes.optional(), categories: fields.shape.categories.optional() });
const change = fields.omit({ kind: true }).partial();
export const templateChangeBody = change.extend({ revision });
export type TemplateInput = z.infer<typeof templateBody>;
export type TemplateChange = z.infer<typeof change>;
