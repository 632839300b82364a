/** Word templates of documents, for whoever keeps them (R19). */
import { z } from 'zod';
import { DOCUMENT_KINDS } from '../closed-sets';
import { id, instant, oneOf, revision } from './common';
import { namedField, paragraph } from './document';

export const documentTemplateView = z
  .strictObject({
    id,
    name: z.string(),
    kind: oneOf(DOCUMENT_KINDS),
    kindLabel: z.string(),
    code: z.string().nullable().describe('Versions of one template share it'),
    version: z.int(),
    outcomes: z.string().array(),
    categories: z.string().array(),
    placeholders: namedField.array(),
    unknownPlaceholders: z
      .string()
      .array()
      .describe('Fields that nothing will fill: a slip of the pen, or one to be defined'),
    enabled: z.boolean(),
    createdAt: instant,
    revision,
  })
  .meta({ id: 'DocumentTemplateView' });
export type DocumentTemplateView = z.infer<typeof documentTemplateView>;

export const catalogueField = namedField
  .extend({ kind: z.enum(['text', 'list', 'yes-no']) })
  .meta({ id: 'CatalogueField' });
export type CatalogueField = z.infer<typeof catalogueField>;

export const templatePreview = z
  .strictObject({ paragraphs: paragraph.array(), missing: namedField.array() })
  .meta({ id: 'TemplatePreview' });
export type TemplatePreview = z.infer<typeof templatePreview>;
