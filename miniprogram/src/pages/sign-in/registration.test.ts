import { checkRegistration, toRegistration } from './registration';

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
  const values = { phone: '138 1234 5678', name: '王秀英', gender: 'female', idNumber: '', address: '' };

  expect(
    toRegistration({
      kind: 'person',
      values,
      smsCode: '123456',
      password: 'long-enough',
      consent: '2026-01',
    }),
  ).toEqual({
    kind: 'person',
    phone: '13812345678',
    smsCode: '123456',
    name: '王秀英',
    password: 'long-enough',
    consent: { privacy: '2026-01' },
    gender: 'female',
  });
});
