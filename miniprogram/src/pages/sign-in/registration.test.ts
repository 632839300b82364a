import { checkRegistration, fieldsOf, toRegistration } from './registration';

const firm = {
  phone: '13812345678',
  name: '王秀英',
  enterpriseName: '安居装饰',
  creditCode: ' 91350100m000100y43 ',
  legalRepresentative: '刘安',
  address: '幸福路 1 号',
};

it('checks the credit code of an enterprise by its check digit', () => {
  const check = (creditCode: string) =>
    checkRegistration({ kind: 'enterprise', values: { ...firm, creditCode }, password: '' });

  expect(check(firm.creditCode)).toEqual([]);
  expect(check('91350100M000100Y44')).toEqual([
    { field: 'creditCode', message: '统一社会信用代码不对，请对照营业执照检查' },
  ]);
});

it('sends an enterprise with its own part', () => {
  expect(
    toRegistration({ kind: 'enterprise', values: firm, smsCode: '123456', password: '', consent: '2026-01' }),
  ).toEqual({
    kind: 'enterprise',
    phone: '13812345678',
    smsCode: '123456',
    name: '王秀英',
    consent: { privacy: '2026-01' },
    enterprise: {
      name: '安居装饰',
      creditCode: '91350100M000100Y43',
      legalRepresentative: '刘安',
      address: '幸福路 1 号',
    },
  });
});

it('sends of a person only what was filled in', () => {
  const values = { phone: '138 1234 5678', name: '王秀英', gender: 'female', address: '' };

  expect(
    toRegistration({
      kind: 'person',
      values,
      smsCode: '123456',
      password: 'Heqi-shequ-26',
      consent: '2026-01',
    }),
  ).toEqual({
    kind: 'person',
    phone: '13812345678',
    smsCode: '123456',
    name: '王秀英',
    password: 'Heqi-shequ-26',
    consent: { privacy: '2026-01' },
    gender: 'female',
  });
});

it('says at the field what a password lacks, in the words of the server', () => {
  const values = { phone: '13812345678', name: '王秀英' };

  expect(checkRegistration({ kind: 'person', values, password: 'long-enough' })).toEqual([
    { field: 'password', message: '密码至少10个字符，并包含大写字母、小写字母、数字、符号中的三种' },
  ]);
});

it('never asks for an identity number', () => {
  const keys = (['person', 'enterprise'] as const).flatMap((kind) => fieldsOf(kind).map(({ key }) => key));

  expect(keys).not.toContain('idNumber');
});
