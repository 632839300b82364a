/** One organisation: its data, the accounts that act for it, and what either side changed. */
import { Button } from '@strapi/design-system';
import type { OrganisationView } from '@tiaohe/config';
import { useCallback, useState } from 'react';
import { organisationCalls } from '../api/organisations';
import { useDesk } from '../api/use-desk';
import { useLoad } from '../hooks/use-load';
import { Facts } from '../parts/facts';
import { InnerTabs } from '../parts/inner-tabs';
import { Gate } from '../parts/states';
import { ViewDialog } from '../parts/view-dialog';
import { AccountsTab } from './accounts-tab';
import { HistoryTab } from './history-tab';
import { OrganisationForm } from './organisation-form';
import { RemoveDialog } from './remove-dialog';

type Props = { id: string; mayManage: boolean; onChanged(): void; onGone(): void; onClose(): void };

export function OrganisationDrawer({ id, mayManage, onChanged, onGone, onClose }: Props) {
  const desk = useDesk();
  const one = useLoad<OrganisationView>(useCallback(() => organisationCalls(desk).view(id), [desk, id]));
  const [dialog, setDialog] = useState<'edit' | 'remove' | null>(null);
  const { data } = one;
  return (
    <ViewDialog
      title={data?.name ?? '机构'}
      onClose={onClose}
      footer={
        mayManage && data ? (
          <>
            <Button variant="danger-light" onClick={() => setDialog('remove')}>
              删除
            </Button>
            <Button onClick={() => setDialog('edit')}>修改</Button>
          </>
        ) : null
      }
    >
      <Gate of={one}>
        {(organisation) => (
          <InnerTabs
            label="机构内容"
            tabs={[
              {
                key: 'facts',
                label: '资料',
                draw: () => (
                  <Facts
                    of={[
                      { label: '编码', value: organisation.code },
                      { label: '级别', value: `${organisation.level} 级` },
                      { label: '类型', value: organisation.kind },
                      { label: '辖区', value: organisation.region },
                      { label: '地址', value: organisation.address },
                      { label: '电话', value: organisation.phone },
                      { label: '调解员', value: `${organisation.mediators} 人` },
                      { label: '在办案件', value: `${organisation.openCases} 件` },
                      { label: '简介', value: organisation.introduction },
                    ]}
                  />
                ),
              },
              {
                key: 'accounts',
                label: '机构账号',
                draw: () => <AccountsTab id={id} mayManage={mayManage} />,
              },
              { key: 'history', label: '修改记录', draw: () => <HistoryTab id={id} /> },
            ]}
          />
        )}
      </Gate>
      {dialog === 'edit' && data ? (
        <OrganisationForm
          organisation={data}
          onDone={() => {
            setDialog(null);
            one.reload();
            onChanged();
          }}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'remove' && data ? (
        <RemoveDialog organisation={data} onGone={onGone} onClose={() => setDialog(null)} />
      ) : null}
    </ViewDialog>
  );
}
