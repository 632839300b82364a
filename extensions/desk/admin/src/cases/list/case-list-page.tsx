/** 案件: every case this person may see, by state, searchable. */
import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { CaseBrief } from '@tiaohe/config';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { casePath } from '../../desk-path';
import { usePermissions } from '../../hooks/use-permissions';
import { DataTable } from '../../parts/data-table';
import { PageFrame } from '../../parts/page-frame';
import { Pager } from '../../parts/pager';
import { Panel } from '../../parts/panel';
import { Gate } from '../../parts/states';
import { RegisterDrawer } from '../register/register-drawer';
import { CASE_COLUMNS } from './case-columns';
import { CaseFilters } from './case-filters';
import { StateTabs } from './state-tabs';
import { useCaseList } from './use-case-list';

export function CaseListPage() {
  const navigate = useNavigate();
  const may = usePermissions();
  const { list, counts, filter, set, clear } = useCaseList();
  const [isRegistering, setRegistering] = useState(false);
  const open = useCallback((row: CaseBrief) => navigate(casePath(row.id)), [navigate]);
  const isFiltered = Object.keys(filter).some((name) => name !== 'page' && name !== 'sort');

  return (
    <PageFrame
      title="案件"
      subtitle="按 / 搜索，↑ ↓ 选择，回车打开"
      actions={
        may.has('case.apply-on-behalf') ? (
          <Button startIcon={<Plus />} onClick={() => setRegistering(true)}>
            登记案件
          </Button>
        ) : null
      }
    >
      <Panel flush>
        <StateTabs counts={counts} state={filter.state ?? ''} onState={(state) => set({ state })} />
        <CaseFilters filter={filter} set={set} clear={clear} />
        <Gate
          of={list}
          empty={isFiltered ? '没有符合条件的案件' : '还没有案件'}
          action={
            isFiltered ? (
              <Button variant="tertiary" onClick={clear}>
                清除条件
              </Button>
            ) : null
          }
        >
          {(rows) => (
            <DataTable
              label="案件"
              columns={CASE_COLUMNS}
              rows={rows}
              onOpen={open}
              keyboard={!isRegistering}
            />
          )}
        </Gate>
        <Pager pagination={list.meta?.pagination} onPage={(page) => set({ page: String(page) })} />
      </Panel>
      {list.data && list.refused ? (
        <Flex paddingTop={2}>
          <Typography variant="pi" textColor="danger600">
            刷新失败：{list.refused.message}
          </Typography>
        </Flex>
      ) : null}
      {isRegistering ? <RegisterDrawer onClose={() => setRegistering(false)} /> : null}
    </PageFrame>
  );
}
