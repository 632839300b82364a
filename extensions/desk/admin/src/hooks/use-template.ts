/** The template of a category, with the fields that the product's own form does not hold already. */
import type { ApplicationTemplateView, FormField } from '@tiaohe/config';
import { useCallback, useMemo } from 'react';
import { templateCalls } from '../api/templates';
import { useDesk } from '../api/use-desk';
import { useLoad } from './use-load';

/** Keys that are columns of a case and have their own inputs. */
const OWN = new Set([
  'category',
  'title',
  'description',
  'claims',
  'amount',
  'occurredAt',
  'place',
  'applicant',
  'respondents',
]);

export function useTemplate(category: string): {
  template: ApplicationTemplateView | null;
  extra: FormField[];
  labelOf(field: string): string;
} {
  const desk = useDesk();
  const answer = useLoad(
    useCallback(() => templateCalls(desk).forCategory(category), [desk, category]),
    { when: category !== '' },
  );
  const template = answer.data?.[0] ?? null;
  const fields = useMemo(() => template?.sections.flatMap((section) => section.fields) ?? [], [template]);
  const extra = useMemo(() => fields.filter(({ key }) => !OWN.has(key)), [fields]);
  const labelOf = useCallback(
    (field: string) => fields.find(({ key }) => key === field)?.label ?? field,
    [fields],
  );
  return { template, extra, labelOf };
}
