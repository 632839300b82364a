/** The form of an application: which questions a role answers for a category (R2). */
import { z } from 'zod';
import { MATERIAL_KINDS } from '../closed-sets';
import { id, oneOf } from './common';

export const fieldType = z.enum([
  'text',
  'textarea',
  'number',
  'money',
  'date',
  'datetime',
  'select',
  'multiselect',
  'radio',
  'switch',
  'phone',
  'id-number',
  'address',
]);
export type FieldType = z.infer<typeof fieldType>;

export const templateField = z
  .strictObject({
    key: z.string(),
    label: z.string(),
    type: fieldType,
    required: z.boolean(),
    options: z.strictObject({ value: z.string(), label: z.string() }).array().optional(),
    help: z.string().optional(),
    placeholder: z.string().optional(),
    maxLength: z.int().optional(),
    visibleWhen: z
      .strictObject({ field: z.string(), is: z.union([z.string(), z.boolean(), z.number()]) })
      .optional()
      .describe('Asked only where another field was answered so'),
  })
  .meta({ id: 'TemplateField' });
export type TemplateField = z.infer<typeof templateField>;

export const templateSection = z
  .strictObject({
    key: z.string(),
    title: z.string(),
    help: z.string().optional(),
    fields: templateField.array(),
  })
  .meta({ id: 'TemplateSection' });
export type TemplateSection = z.infer<typeof templateSection>;

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
