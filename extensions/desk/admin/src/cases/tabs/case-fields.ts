/** The words of a case as staff take them down and mend them: the same rows at the counter and on the case's page. */
import { formField } from '@tiaohe/config';

export const TITLE = formField('title', '案由', { maxLength: 60 });
export const DESCRIPTION = formField('description', '纠纷经过', {
  type: 'textarea',
  required: true,
  rows: 6,
});
export const CLAIMS = formField('claims', '调解请求', { type: 'textarea', rows: 2 });
export const AMOUNT = formField('amount', '涉及金额', { type: 'money' });
export const PLACE = formField('place', '发生地点', { type: 'address' });
export const OCCURRED_AT = formField('occurredAt', '发生时间', { type: 'datetime', width: 'half' });
