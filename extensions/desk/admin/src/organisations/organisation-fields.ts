/** What is known of an organisation, as rows of a form; a new one may get its account at once (R42). */
import {
  type FieldOption,
  type FormField,
  formField,
  type FormValues,
  isEmpty,
  type OrganisationView,
} from '@tiaohe/config';

type About = { organisation: OrganisationView | null; organisations: readonly FieldOption[] };

export const organisationFields = ({ organisation, organisations }: About): readonly FormField[] => [
  formField('name', '机构名称', { required: true, rule: 'firm-name', minLength: 2 }),
  formField('parent', '上级机构', {
    type: 'select',
    options: organisations.filter(({ value }) => value !== organisation?.id),
    placeholder: '没有上级，是一级机构',
  }),
  formField('code', '编码', { width: 'third' }),
  formField('kind', '类型', { width: 'third' }),
  formField('region', '辖区', { width: 'third' }),
  formField('address', '地址', { type: 'address' }),
  // A land line as well, so any text.
  formField('phone', '电话'),
  formField('introduction', '简介', { type: 'textarea' }),
];

/** The account of whoever is in charge there: all of it or nothing. */
export function accountFields(values: FormValues): readonly FormField[] {
  const required = !isEmpty(values['account.name']) || !isEmpty(values['account.phone']);
  return [
    formField('account.name', '负责人姓名', { required, rule: 'person-name', width: 'half' }),
    formField('account.phone', '手机号', {
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
