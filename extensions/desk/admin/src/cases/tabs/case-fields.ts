/** The words of a case as staff take them down and mend them: the same rows at the counter and on the case's page. */
import type { FormField } from '@tiaohe/config';

const line = (key: string, label: string, more: Partial<FormField> = {}): FormField => ({
  key,
  label,
  type: 'text',
  required: false,
  ...more,
});
export const TITLE = line('title', '案由', { maxLength: 60 });
export const DESCRIPTION = line('description', '纠纷经过', { type: 'textarea', required: true, rows: 6 });
export const CLAIMS = line('claims', '调解请求', { type: 'textarea', rows: 2 });
export const AMOUNT = line('amount', '涉及金额', { type: 'money' });
export const PLACE = line('place', '发生地点', { type: 'address' });
export const OCCURRED_AT = line('occurredAt', '发生时间', { type: 'datetime', width: 'half' });
