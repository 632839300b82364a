/** What is known of an organisation, as rows of a form; a new one may get its account at once (R42). */
import {
  isEmpty,
  type FieldOption,
  type FormField,
  type FormValues,
  type OrganisationView,
} from '@tiaohe/config';

type About = { organisation: OrganisationView | null; organisations: readonly FieldOption[] };

const line = (key: string, label: string, more: Partial<FormField> = {}): FormField => ({
  key,
  label,
  type: 'text',
  required: false,
  ...more,
});

export const organisationFields = ({ organisation, organisations }: About): readonly FormField[] => [
  line('name', '机构名称', { required: true, rule: 'firm-name', minLength: 2 }),
  line('parent', '上级机构', {
    type: 'select',
    options: organisations.filter(({ value }) => value !== organisation?.id),
    placeholder: '没有上级，是一级机构',
  }),
  line('code', '编码', { width: 'third' }),
  line('kind', '类型', { width: 'third' }),
  line('region', '辖区', { width: 'third' }),
  line('address', '地址', { type: 'address' }),
  // A land line as well, so any text.
  line('phone', '电话'),
  line('introduction', '简介', { type: 'textarea' }),
];

/** The account of whoever is in charge there: all of it or nothing. */
export function accountFields(values: FormValues): readonly FormField[] {
  const required = !isEmpty(values['account.name']) || !isEmpty(values['account.phone']);
  return [
    line('account.name', '负责人姓名', { required, rule: 'person-name', width: 'half' }),
    line('account.phone', '手机号', {
      required,
      type: 'phone',
      width: 'half',
      help: '会收到短信，用验证码登录',
    }),
  ];
}

export const ORGANISATION_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  organisationFields({ organisation: null, organisations: [] }).map(({ key, label }) => [key, label]),
);
