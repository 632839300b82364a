/** Asks why: the answer goes into the audit trail, so a single sign is no answer. */
import type { FormField } from '@tiaohe/config';

export const reasonFields = (more: Partial<FormField> = {}): readonly FormField[] => [
  { key: 'reason', label: '理由', type: 'textarea', required: true, minLength: 2, rows: 2, ...more },
];
