/** What registering asks, and the body that it sends. */
import {
  checkForm,
  type FieldError,
  type FormField,
  type FormValues,
  GENDERS,
  isStrongPassword,
  normalisePhone,
  options,
  passwordMessage,
} from '@tiaohe/config';
import type { Registration } from '../../api/auth';

export type Kind = 'person' | 'enterprise';
export const PHONE: FormField = { key: 'phone', label: '手机号', type: 'phone', required: true };

const PERSON: readonly FormField[] = [
  {
    key: 'name',
    label: '姓名',
    type: 'text',
    required: true,
    maxLength: 60,
    rule: 'person-name',
    placeholder: '与身份证上的一致',
  },
  { key: 'gender', label: '性别', type: 'radio', required: false, options: options(GENDERS) },
  { key: 'address', label: '住址', type: 'address', required: false, maxLength: 200 },
];
const ENTERPRISE: readonly FormField[] = [
  {
    key: 'enterpriseName',
    label: '企业名称',
    type: 'text',
    required: true,
    maxLength: 60,
    placeholder: '与营业执照一致',
  },
  {
    key: 'creditCode',
    label: '统一社会信用代码',
    type: 'text',
    required: true,
    maxLength: 18,
    rule: 'credit-code',
    placeholder: '营业执照上的 18 位代码',
  },
  { key: 'legalRepresentative', label: '法定代表人', type: 'text', required: true, maxLength: 60 },
  { key: 'address', label: '企业地址', type: 'address', required: true, maxLength: 200 },
  { key: 'name', label: '联系人姓名', type: 'text', required: true, maxLength: 60, rule: 'person-name' },
];

export const fieldsOf = (kind: Kind): readonly FormField[] => (kind === 'person' ? PERSON : ENTERPRISE);
const text = (values: FormValues, key: string): string => String(values[key] ?? '').trim();
const creditCodeOf = (values: FormValues): string =>
  text(values, 'creditCode').normalize('NFKC').toUpperCase();

export function checkRegistration({
  kind,
  values,
  password,
}: {
  kind: Kind;
  values: FormValues;
  password: string;
}): FieldError[] {
  const errors = checkForm([PHONE, ...fieldsOf(kind)], values);
  if (password && !isStrongPassword(password)) errors.push({ field: 'password', message: passwordMessage() });
  return errors;
}

export function toRegistration(about: {
  kind: Kind;
  values: FormValues;
  smsCode: string;
  password: string;
  consent: string;
}): Registration {
  const { kind, values, smsCode, password, consent } = about;
  const common = {
    kind,
    phone: normalisePhone(text(values, 'phone')),
    smsCode,
    name: text(values, 'name'),
    consent: { privacy: consent },
    ...(password ? { password } : {}),
  };
  if (kind === 'enterprise') {
    return {
      ...common,
      enterprise: {
        name: text(values, 'enterpriseName'),
        creditCode: creditCodeOf(values),
        legalRepresentative: text(values, 'legalRepresentative'),
        address: text(values, 'address'),
      },
    };
  }
  const optional = (['gender', 'address'] as const).filter((key) => text(values, key));
  return { ...common, ...Object.fromEntries(optional.map((key) => [key, text(values, key)])) };
}
