import { maskPersonalData, roleNames, type Named } from './mask-personal-data';

const people: Named[] = [
  { side: 'applicant', name: '张三', address: '幸福路1号2单元301室' },
  { side: 'respondent', name: '张三丰' },
  { side: 'respondent', name: '某某物业服务有限公司' },
];
const mask = (text: string) => maskPersonalData({ text, people, others: ['王调解'] });

it.each([
  ['张三与张三丰因漏水争吵', '申请人与被申请人甲因漏水争吵'],
  ['某某物业服务有限公司收取物业费', '被申请人乙收取物业费'],
  ['由王调解主持', '由调解员主持'],
  ['电话13800138000，座机010-12345678', '电话（电话略），座机（电话略）'],
  ['身份证11010519491231002X', '身份证（证件号略）'],
  ['转到6222 0212 3456 7890 123', '转到（账号略）'],
  ['车牌京A12345在和平大道88号3栋502室门口', '车牌（车牌略）在和平大道某号门口'],
  ['住在幸福路1号2单元301室', '住在某处'],
  ['写信到 a.b@example.com', '写信到 （邮箱略）'],
])('%s', (text, masked) => {
  expect(mask(text)).toBe(masked);
});

it('leaves amounts, dates and statutes alone', () => {
  const text = '2026年3月5日借款50000元，依照民法典第六百七十五条';
  expect(mask(text)).toBe(text);
});

it('calls the only one of a side by the side alone', () => {
  expect([...roleNames([{ side: 'applicant', name: '李四' }])]).toEqual([['李四', '申请人']]);
});
