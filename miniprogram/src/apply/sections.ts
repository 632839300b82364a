/** The form of an application: the template's sections, and the common questions where the template leaves them out. */
import { type ApplicationTemplateView, type FormField, type FormSection } from '@tiaohe/config';

/** Answers that a case keeps under names of its own rather than under the template's. */
const CORE_FIELDS: readonly FormField[] = [
  {
    key: 'description',
    label: '事情经过',
    type: 'textarea',
    required: true,
    maxLength: 3000,
    placeholder: '什么时候、在哪里、发生了什么？现在怎么样了？',
    help: '像平时说话一样写就行',
  },
  {
    key: 'claims',
    label: '您希望怎么解决',
    type: 'textarea',
    required: false,
    maxLength: 1000,
    placeholder: '例如：请对方赔偿修理费',
  },
  { key: 'amount', label: '涉及金额', type: 'money', required: false, placeholder: '没有可以不填' },
  { key: 'occurredAt', label: '发生时间', type: 'date', required: false },
  { key: 'place', label: '发生地点', type: 'address', required: false, maxLength: 200 },
];
export const CORE_KEYS: readonly string[] = ['title', ...CORE_FIELDS.map(({ key }) => key)];

export function sectionsOf(template: ApplicationTemplateView | null): FormSection[] {
  const sections: FormSection[] = template?.sections ?? [];
  const asked = new Set(sections.flatMap(({ fields }) => fields.map(({ key }) => key)));
  // Without a description there is nothing to review; the rest belongs to a form only when no template was made.
  const lacking = CORE_FIELDS.filter(({ key }) => !asked.has(key) && (!template || key === 'description'));
  return lacking.length > 0 ? [{ key: 'core', title: '纠纷情况', fields: lacking }, ...sections] : sections;
}

export const fieldsOfSections = (sections: readonly FormSection[]): FormField[] =>
  sections.flatMap(({ fields }) => [...fields]);
