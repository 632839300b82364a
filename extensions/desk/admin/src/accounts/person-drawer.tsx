/** One person: who they are, their roles at both doors, where they are signed in, and what happened to the account. */
import type { PersonDetail, RoleChoice } from '@tiaohe/config';
import { Flex } from '@strapi/design-system';
import { useCallback } from 'react';
import { peopleCalls } from '../api/people';
import { useDesk } from '../api/use-desk';
import { useLoad } from '../hooks/use-load';
import { usePermissions } from '../hooks/use-permissions';
import { InnerTabs } from '../parts/inner-tabs';
import { Gate } from '../parts/states';
import { ViewDialog } from '../parts/view-dialog';
import { EnterpriseBox } from './enterprise-box';
import { HistoryBox } from './history-box';
import { PersonActions } from './person-actions';
import { PersonFacts } from './person-facts';
import { isClosed } from './person-words';
import { PlaceBox } from './place-box';
import { RoleBox } from './role-box';
import { SessionBox } from './session-box';

type Props = {
  id: string;
  roles: RoleChoice[];
  onOpen(id: string): void;
  onChanged(): void;
  onClose(): void;
};

/** The panel user of this person, whichever half is on screen. */
const staffIdOf = ({ door, id, linked }: PersonDetail): string =>
  door === 'staff' ? id : linked?.door === 'staff' ? linked.id : '';

export function PersonDrawer({ id, roles, onOpen, onChanged, onClose }: Props) {
  const desk = useDesk();
  const may = usePermissions();
  const mayManage = may.has('account.manage');
  const person = useLoad(useCallback(() => peopleCalls(desk).view(id), [desk, id]));
  const changed = () => {
    person.reload();
    onChanged();
  };
  return (
    <ViewDialog title={person.data?.name || '账号'} onClose={onClose}>
      <Gate of={person}>
        {(one) => (
          <InnerTabs
            label="账号内容"
            tabs={[
              {
                key: 'facts',
                label: '资料和角色',
                draw: () => (
                  <Flex direction="column" alignItems="stretch" gap={5}>
                    <PersonFacts person={one} />
                    {one.enterprise ? (
                      <EnterpriseBox person={one} mayManage={mayManage} onChanged={changed} />
                    ) : null}
                    <RoleBox
                      person={one}
                      roles={roles}
                      mayManage={mayManage && !isClosed(one)}
                      onOpen={onOpen}
                      onChanged={changed}
                    />
                    {staffIdOf(one) ? (
                      <PlaceBox
                        id={staffIdOf(one)}
                        name={one.name}
                        mayManage={mayManage}
                        onChanged={changed}
                      />
                    ) : null}
                    <PersonActions person={one} onOpen={onOpen} onChanged={changed} />
                  </Flex>
                ),
              },
              {
                key: 'sessions',
                label: '登录设备',
                draw: () => <SessionBox id={id} mayManage={mayManage} />,
              },
              ...(mayManage || may.has('audit.read')
                ? [{ key: 'history', label: '操作记录', draw: () => <HistoryBox id={id} /> }]
                : []),
            ]}
          />
        )}
      </Gate>
    </ViewDialog>
  );
}
