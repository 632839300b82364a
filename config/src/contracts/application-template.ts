/** The form of an application: which questions a role answers for a category (R2). */
import { z } from 'zod';
import { MATERIAL_KINDS } from '../closed-sets';
import { FIELD_RULES } from '../forms/field-rules';
import { FIELD_TYPES, type FormField, type FormSection } from '../forms/form-field';
import { id, oneOf } from './common';

const answer = z.union([z.string(), z.boolean(), z.number()]);
const visibleWhen = z
  .strictObject({ field: z.string(), is: z.union([answer, answer.array()]) })
  .describe('Asked only while another field has this answer, or one of these');

/** As stored: the same row that every form of the product is made of. */
export const templateField: z.ZodType<FormField> = z
  .strictObject({
    key: z.string(),
    label: z.string(),
    type: oneOf(FIELD_TYPES),
    required: z.boolean(),
    options: z
      .strictObject({ value: z.string(), label: z.string(), depth: z.int().optional() })
      .array()
      .optional(),
    help: z.string().optional(),
    placeholder: z.string().optional(),
    maxLength: z.int().optional(),
    minLength: z.int().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    rule: oneOf(FIELD_RULES).optional(),
    visibleWhen: visibleWhen.optional(),
    width: z.enum(['half', 'third', 'full']).optional(),
    rows: z.int().optional(),
  })
  .meta({ id: 'FormField' });

export const templateSection: z.ZodType<FormSection> = z
  .strictObject({
    key: z.string(),
    title: z.string(),
    help: z.string().optional(),
    fields: templateField.array(),
  })
  .meta({ id: 'FormSection' });

export const wantedMaterial = z
  .strictObject({
    kind: oneOf(MATERIAL_KINDS),
    label: z.string(),
    required: z.boolean(),
    help: z.string().optional(),
  })
  .meta({ id: 'WantedMaterial' });
export type WantedMaterial = z.infer<typeof wantedMaterial>;

export const applicationTemplateView = z
  .strictObject({
    id,
    name: z.string(),
    version: z.int(),
    roles: z.string().array(),
    categories: z.string().array(),
    sections: templateSection.array(),
    requiredMaterials: wantedMaterial.array(),
  })
  .meta({ id: 'ApplicationTemplateView' });
export type ApplicationTemplateView = z.infer<typeof applicationTemplateView>;
