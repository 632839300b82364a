/** Words for the fields of a mediator, and for their values that are codes. */
import { MEDIATOR_STATES, type MediatorState } from '@tiaohe/config';
import { CATEGORY_CHOICES } from '../format/category-choices';

export const MEDIATOR_FIELDS = {
  name: '姓名',
  phone: '手机号',
  idNumber: '身份证号',
  organisation: '所属机构',
  number: '工号',
  title: '职务',
  profession: '专业',
  qualification: '资格证书',
  languages: '语言',
  appointedOn: '任职日期',
  arrivedOn: '到职日期',
  termEndsOn: '任期届满',
  expertise: '擅长案件类型',
  workState: '工作状态',
  introduction: '简介',
} as const;

const labelOf = (choices: readonly { value: string; label: string }[], code: unknown): string =>
  choices.find(({ value }) => value === code)?.label ?? String(code);

export const sayMediatorValue =
  (organisations: readonly { value: string; label: string }[]) =>
  (field: string, value: unknown): string | undefined => {
    if (field === 'organisation' && value) return labelOf(organisations, value);
    if (field === 'workState') return MEDIATOR_STATES[value as MediatorState];
    if (field === 'expertise' && Array.isArray(value) && value.length > 0)
      return value.map((code) => labelOf(CATEGORY_CHOICES, code)).join('、');
    return undefined;
  };
