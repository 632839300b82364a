/** What is known of a mediator, as rows of a form (R23, R24). */
import {
  type FieldOption,
  type FormField,
  formField,
  GENDERS,
  MEDIATOR_STATES,
  type MediatorView,
  options,
} from '@tiaohe/config';
import { CATEGORY_CHOICES } from '../format/category-choices';

type About = { mediator: MediatorView | null; organisations: readonly FieldOption[] };
/** The server gives a phone masked and an identity number not at all: an empty field leaves them as they are. */
const UNCHANGED = '不改就不填';

const line = (key: string, label: string, more: Partial<FormField> = {}): FormField =>
  formField(key, label, { width: 'half', ...more });
const day = (key: string, label: string): FormField => line(key, label, { type: 'date', width: 'third' });

export const mediatorFields = ({ mediator, organisations }: About): readonly FormField[] => [
  line('name', '姓名', { required: true, rule: 'person-name' }),
  line('phone', '手机号', {
    type: 'phone',
    required: !mediator,
    placeholder: mediator?.phone,
    help: mediator ? UNCHANGED : undefined,
  }),
  line('number', '工号'),
  line('idNumber', '身份证号', { type: 'id-number', help: mediator ? UNCHANGED : undefined }),
  line('gender', '性别', { type: 'select', options: options(GENDERS) }),
  line('organisation', '所属机构', { type: 'select', options: organisations }),
  line('title', '职务'),
  line('profession', '专业'),
  line('qualification', '资格证书'),
  line('languages', '语言', { type: 'words', help: '用顿号隔开' }),
  day('appointedOn', '任职日期'),
  day('arrivedOn', '到职日期'),
  day('termEndsOn', '任期届满'),
  line('expertise', '擅长案件类型', { type: 'multiselect', width: 'full', options: CATEGORY_CHOICES }),
  line('workState', '工作状态', {
    type: 'select',
    width: 'full',
    required: true,
    options: options(MEDIATOR_STATES),
  }),
  line('introduction', '简介', { type: 'textarea', width: 'full' }),
];
