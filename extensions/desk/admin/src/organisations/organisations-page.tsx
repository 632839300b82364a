/** 机构: organisations and what they carry (R41, R42). */
import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { OrganisationView } from '@tiaohe/config';
import { useCallback, useState } from 'react';
import { useDesk, type Query } from '../api/use-desk';
import { useList } from '../hooks/use-list';
import { usePermissions } from '../hooks/use-permissions';
import type { Column } from '../parts/data-table';
import { FilterSelect } from '../parts/filter-select';
import { ListPage } from '../parts/list-page';
import { SearchBox } from '../parts/search-box';
import { Tag } from '../parts/tag';
import { OrganisationDrawer } from './organisation-drawer';
import { OrganisationForm } from './organisation-form';

const LEVELS = ['一级', '二级', '三级'].map((label, index) => ({ value: String(index + 1), label }));
const COLUMNS: Column<OrganisationView>[] = [
  {
    key: 'name',
    header: '机构',
    cell: ({ name, level }) => <span style={{ paddingLeft: (level - 1) * 16 }}>{name}</span>,
  },
  {
    key: 'level',
    header: '级别',
    cell: ({ level }) => <Tag>{LEVELS[level - 1]?.label ?? `${level}级`}</Tag>,
  },
  { key: 'kind', header: '类型', cell: ({ kind }) => kind ?? '—' },
  { key: 'region', header: '辖区', cell: ({ region }) => region ?? '—' },
  { key: 'phone', header: '电话', cell: ({ phone }) => phone ?? '—' },
  { key: 'mediators', header: '调解员', align: 'right', cell: ({ mediators }) => `${mediators} 人` },
  { key: 'open', header: '在办案件', align: 'right', cell: ({ openCases }) => `${openCases} 件` },
];

export function OrganisationsPage() {
  const desk = useDesk();
  const may = usePermissions();
  const ask = useCallback((query: Query) => desk.get<OrganisationView[]>('/organisations', query), [desk]);
  const { list, filter, set, clear, isFiltered } = useList<OrganisationView>(ask);
  const [open, setOpen] = useState<OrganisationView | null>(null);
  const [editing, setEditing] = useState<OrganisationView | 'new' | null>(null);
  const search = useCallback((q: string) => set({ q }), [set]);
  const done = () => {
    setOpen(null);
    setEditing(null);
    list.reload();
  };
  return (
    <ListPage<OrganisationView>
      title="机构"
      subtitle="机构账号修改的信息会同步到这里"
      actions={
        may.has('organisation.manage') ? (
          <Button startIcon={<Plus />} onClick={() => setEditing('new')}>
            添加机构
          </Button>
        ) : null
      }
      filters={
        <>
          <SearchBox value={filter.q ?? ''} onValue={search} placeholder="搜索机构名称" />
          <FilterSelect
            label="级别"
            value={filter.level ?? ''}
            options={LEVELS}
            onValue={(level) => set({ level })}
            width="110px"
          />
        </>
      }
      list={list}
      columns={COLUMNS}
      empty="还没有机构"
      isFiltered={isFiltered}
      selected={open?.id ?? null}
      onClear={clear}
      onPage={(page) => set({ page: String(page) })}
      onOpen={(row) => setOpen(row)}
    >
      {open ? (
        <OrganisationDrawer
          organisation={open}
          mayManage={may.has('organisation.manage')}
          onEdit={() => {
            setEditing(open);
            setOpen(null);
          }}
          onGone={done}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {editing ? (
        <OrganisationForm
          organisation={editing === 'new' ? null : editing}
          onDone={done}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </ListPage>
  );
}
