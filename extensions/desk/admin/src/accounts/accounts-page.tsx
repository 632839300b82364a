/** 账号: everybody who signs in, searched by role, state, username, name or phone (R37–R40). */
import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useCallback, useState } from 'react';
import { peopleCalls, type Person } from '../api/people';
import { useDesk, type Query } from '../api/use-desk';
import { showDate } from '../format/show-time';
import { useList } from '../hooks/use-list';
import { useLoad } from '../hooks/use-load';
import { usePermissions } from '../hooks/use-permissions';
import type { Column } from '../parts/data-table';
import { FilterSelect } from '../parts/filter-select';
import { ListPage } from '../parts/list-page';
import { SearchBox } from '../parts/search-box';
import { Tag } from '../parts/tag';
import { KINDS, STATES } from './person-words';
import { PersonDrawer } from './person-drawer';
import { PersonForm } from './person-form';

const COLUMNS: Column<Person>[] = [
  {
    key: 'name',
    header: '姓名',
    cell: ({ name, username }) => (
      <Flex direction="column" alignItems="flex-start">
        <Typography fontWeight="bold">{name || '未填写'}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {username}
        </Typography>
      </Flex>
    ),
  },
  { key: 'kind', header: '类型', cell: ({ kind }) => KINDS[kind] },
  {
    key: 'phone',
    header: '手机',
    cell: ({ phone, email, door }) => (door === 'staff' ? (email ?? '—') : phone || '—'),
  },
  {
    key: 'roles',
    header: '角色',
    cell: ({ roles }) => (
      <Flex gap={1} wrap="wrap">
        {roles.map(({ id, roleName, organisation }) => (
          <Tag key={id}>{organisation ? `${roleName} · ${organisation.name}` : roleName}</Tag>
        ))}
      </Flex>
    ),
  },
  {
    key: 'state',
    header: '状态',
    cell: ({ state }) => <Tag tone={state === 'active' ? 'success' : 'danger'}>{STATES[state]}</Tag>,
  },
  { key: 'created', header: '开通', cell: ({ createdAt }) => showDate(createdAt) },
];
const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export function AccountsPage() {
  const desk = useDesk();
  const may = usePermissions();
  const ask = useCallback((query: Query) => peopleCalls(desk).list(query), [desk]);
  const { list, filter, set, clear, isFiltered } = useList<Person>(ask);
  const roles = useLoad(useCallback(() => peopleCalls(desk).roles(), [desk]));
  const [open, setOpen] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const byName = useCallback((name: string) => set({ name }), [set]);
  const byUsername = useCallback((username: string) => set({ username }), [set]);
  const byPhone = useCallback((phone: string) => set({ phone }), [set]);
  const done = () => {
    setAdding(false);
    list.reload();
  };
  return (
    <ListPage<Person>
      title="账号"
      actions={
        may.has('account.manage') ? (
          <Button startIcon={<Plus />} onClick={() => setAdding(true)}>
            新建账号
          </Button>
        ) : null
      }
      filters={
        <>
          <SearchBox value={filter.name ?? ''} onValue={byName} placeholder="姓名" width="140px" />
          <SearchBox
            value={filter.username ?? ''}
            onValue={byUsername}
            placeholder="用户名"
            width="140px"
            hotkey={false}
          />
          <SearchBox
            value={filter.phone ?? ''}
            onValue={byPhone}
            placeholder="完整手机号"
            width="150px"
            hotkey={false}
          />
          <FilterSelect
            label="角色"
            value={filter.role ?? ''}
            options={(roles.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            onValue={(role) => set({ role })}
          />
          <FilterSelect
            label="类型"
            value={filter.kind ?? ''}
            options={choices(KINDS)}
            onValue={(kind) => set({ kind })}
            width="120px"
          />
          <FilterSelect
            label="状态"
            value={filter.state ?? ''}
            options={choices(STATES)}
            onValue={(state) => set({ state })}
            width="110px"
          />
        </>
      }
      list={list}
      columns={COLUMNS}
      empty="还没有账号"
      isFiltered={isFiltered}
      selected={open}
      onClear={clear}
      onPage={(page) => set({ page: String(page) })}
      onOpen={({ id }) => setOpen(id)}
    >
      {open ? (
        <PersonDrawer
          id={open}
          roles={roles.data ?? []}
          onChanged={list.reload}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {isAdding ? (
        <PersonForm roles={roles.data ?? []} onDone={done} onClose={() => setAdding(false)} />
      ) : null}
    </ListPage>
  );
}
