import type { FormSection } from '@tiaohe/config';
import type { CaseRow } from '../../../platform/rows/case';
import { emptyFields } from './application-facts';

const SECTIONS: FormSection[] = [
  {
    key: 'loss',
    title: '损失',
    fields: [
      {
        key: 'kinds',
        label: '损失种类',
        type: 'multiselect',
        required: true,
        options: [
          { value: 'car', label: '车辆' },
          { value: 'other', label: '其他' },
        ],
      },
      {
        key: 'which',
        label: '其他是什么',
        type: 'text',
        required: true,
        visibleWhen: { field: 'kinds', is: 'other' },
      },
      {
        key: 'count',
        label: '几人',
        type: 'number',
        required: true,
        visibleWhen: { field: 'category', is: ['labour', 'traffic'] },
      },
    ],
  },
];
const rowOf = (category: string, fields: Record<string, unknown>) =>
  ({ category, fields }) as unknown as CaseRow;

it('asks for exactly the fields that the applicant sees: one of several chosen, one of several categories', () => {
  expect([
    emptyFields(rowOf('neighbour', { kinds: ['car'] }), SECTIONS),
    emptyFields(rowOf('neighbour', { kinds: ['car', 'other'] }), SECTIONS),
    emptyFields(rowOf('traffic', { kinds: ['car', 'other'], which: ' ' }), SECTIONS),
    emptyFields(rowOf('traffic', { kinds: ['car', 'other'], which: '手机', count: 0 }), SECTIONS),
    emptyFields(rowOf('neighbour', {}), SECTIONS),
  ]).toEqual([[], ['which'], ['which', 'count'], [], ['kinds']]);
});
