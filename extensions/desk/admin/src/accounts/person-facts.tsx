/** Who a person is, as labels and values. */
import { GENDERS, type Gender, type PersonDetail } from '@tiaohe/config';
import { showTime } from '../format/show-time';
import { Facts, type Fact } from '../parts/facts';
import { isClosed, KINDS, stateOf } from './person-words';

const factsOf = (person: PersonDetail): Fact[] => [
  { label: '类型', value: KINDS[person.kind] },
  {
    label: '状态',
    value: person.disabledReason
      ? `${stateOf(person).label}：${person.disabledReason}`
      : stateOf(person).label,
  },
  // What a closed account is called inside is nobody's name.
  { label: '用户名', value: isClosed(person) ? null : person.username },
  { label: '手机', value: person.phone },
  ...(person.door === 'staff'
    ? [{ label: '邮箱', value: person.email }]
    : [
        {
          label: '性别',
          value: person.gender && person.gender in GENDERS ? GENDERS[person.gender as Gender] : null,
        },
        { label: '住址', value: person.address },
        { label: '证件', value: person.hasIdNumber ? '已登记' : '未登记' },
        { label: '微信', value: person.isWechatBound ? '已绑定' : '未绑定' },
        { label: '参与案件', value: `${person.cases} 件` },
      ]),
  { label: '密码', value: person.mustSetPassword ? '等待本人设置' : '已设置' },
  { label: '开通时间', value: showTime(person.createdAt) },
];

export const PersonFacts = ({ person }: { person: PersonDetail }) => (
  <Facts of={factsOf(person)} columns={2} />
);
