/** One person: who they are, what roles they hold, and what may be done about the account. */
import { Flex } from '@strapi/design-system';
import { GENDERS, type Gender } from '@tiaohe/config';
import { useCallback } from 'react';
import { peopleCalls, type PersonDetail, type RoleChoice } from '../api/people';
import { useDesk } from '../api/use-desk';
import { showTime } from '../format/show-time';
import { useLoad } from '../hooks/use-load';
import { usePermissions } from '../hooks/use-permissions';
import { Facts, type Fact } from '../parts/facts';
import { Gate } from '../parts/states';
import { ViewDialog } from '../parts/view-dialog';
import { EnterpriseBox } from './enterprise-box';
import { PersonActions } from './person-actions';
import { KINDS, STATES } from './person-words';
import { RoleBox } from './role-box';

type Props = { id: string; roles: RoleChoice[]; onChanged(): void; onClose(): void };

const factsOf = (person: PersonDetail): Fact[] => [
  { label: '类型', value: KINDS[person.kind] },
  {
    label: '状态',
    value: person.disabledReason ? `${STATES[person.state]}：${person.disabledReason}` : STATES[person.state],
  },
  { label: '用户名', value: person.username },
  ...(person.door === 'staff'
    ? [{ label: '邮箱', value: person.email }]
    : [
        { label: '手机', value: person.phone },
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

export function PersonDrawer({ id, roles, onChanged, onClose }: Props) {
  const desk = useDesk();
  const may = usePermissions();
  const person = useLoad(useCallback(() => peopleCalls(desk).view(id), [desk, id]));
  const changed = () => {
    person.reload();
    onChanged();
  };
  return (
    <ViewDialog title={person.data?.name || '账号'} onClose={onClose}>
      <Gate of={person}>
        {(one) => (
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Facts of={factsOf(one)} columns={2} />
            {one.enterprise ? (
              <EnterpriseBox person={one} mayManage={may.has('account.manage')} onChanged={changed} />
            ) : null}
            <RoleBox person={one} roles={roles} mayManage={may.has('account.manage')} onChanged={changed} />
            <PersonActions person={one} onChanged={changed} />
          </Flex>
        )}
      </Gate>
    </ViewDialog>
  );
}
