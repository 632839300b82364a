/** Opening an account and changing one, as rows of forms (R38). What is asked depends on the door and the role. */
import {
  type FieldOption,
  type FormField,
  formField,
  type PersonDetail,
  type RoleChoice,
} from '@tiaohe/config';

type New = {
  role: RoleChoice | undefined;
  roles: readonly RoleChoice[];
  organisations: readonly FieldOption[];
};

const line = (key: string, label: string, more: Partial<FormField> = {}): FormField =>
  formField(key, label, { required: true, ...more });
const FIRM: readonly FormField[] = [
  line('enterprise.name', '企业名称', { rule: 'firm-name' }),
  line('enterprise.creditCode', '统一社会信用代码', { rule: 'credit-code', maxLength: 18 }),
  line('enterprise.legalRepresentative', '法定代表人', { rule: 'person-name' }),
];
const phone = (required: boolean, help?: string): FormField =>
  line('phone', '手机号', { type: 'phone', required, help });
const reach = (door: RoleChoice['door']): readonly FormField[] =>
  door === 'account'
    ? [phone(true)]
    : [
        line('email', '邮箱', { rule: 'email', help: '用邮箱登录管理后台' }),
        phone(false, '可以不填。填了，同一手机号的小程序账号会和它对上，角色在一处管理'),
      ];

export function newPersonFields({ role, roles, organisations }: New): readonly FormField[] {
  const isFirm = role?.code === 'enterprise';
  return [
    line('role', '角色', {
      type: 'select',
      options: roles.map(({ code, name, door }) => ({
        value: code,
        label: door === 'staff' ? `${name}（工作人员）` : name,
      })),
    }),
    line('name', isFirm ? '联系人姓名' : '姓名', { rule: 'person-name' }),
    ...reach(role?.door ?? 'account'),
    line('organisationId', '所属机构', { type: 'select', required: false, options: organisations }),
    ...(isFirm ? FIRM : []),
  ];
}

export function personFields({ door, phone: held }: PersonDetail): readonly FormField[] {
  const isAccount = door === 'account';
  return [
    line('name', '姓名', { rule: 'person-name' }),
    {
      ...phone(false, isAccount ? '不改就不填。改了手机号，已登录的设备会退出' : '不改就不填'),
      placeholder: held || '还没有登记',
    },
    ...(isAccount
      ? [
          line('username', '用户名'),
          line('address', '住址', { type: 'address', required: false, maxLength: 200 }),
        ]
      : []),
  ];
}
