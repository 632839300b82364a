/** 调解室: every room, its week, and keeping them. */
import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { RoomView } from '@tiaohe/config';
import { useCallback, useState } from 'react';
import { roomCalls } from '../api/rooms';
import { useDesk } from '../api/use-desk';
import { useFilter } from '../hooks/use-filter';
import { useLoad } from '../hooks/use-load';
import { usePermissions } from '../hooks/use-permissions';
import type { Column } from '../parts/data-table';
import { FilterSelect } from '../parts/filter-select';
import { ListPage } from '../parts/list-page';
import { SearchBox } from '../parts/search-box';
import { Tag } from '../parts/tag';
import { RoomDrawer } from './room-drawer';
import { RoomForm } from './room-form';
import { sayDays } from './week';

const SIZES = ['4', '6', '8', '10', '20'].map((value) => ({ value, label: `${value} 人以上` }));
const COLUMNS: Column<RoomView>[] = [
  { key: 'name', header: '调解室', whole: true, cell: ({ name }) => <strong>{name}</strong> },
  { key: 'location', header: '位置', cell: ({ location }) => location },
  { key: 'capacity', header: '容纳', align: 'right', cell: ({ capacity }) => `${capacity} 人` },
  { key: 'equipment', header: '设备', cell: ({ equipment }) => equipment.join('、') || '—' },
  { key: 'days', header: '开放日', whole: true, cell: ({ openingHours }) => sayDays(openingHours) },
  {
    key: 'state',
    header: '状态',
    cell: ({ state }) => (
      <Tag tone={state === 'open' ? 'success' : 'neutral'}>{state === 'open' ? '开放' : '停用'}</Tag>
    ),
  },
];

export function RoomsPage() {
  const desk = useDesk();
  const may = usePermissions();
  const { filter, set, clear } = useFilter();
  const list = useLoad(
    useCallback(
      () => roomCalls(desk).list(filter.q ?? '', filter.capacity ?? ''),
      [desk, filter.q, filter.capacity],
    ),
  );
  const [open, setOpen] = useState<RoomView | null>(null);
  const [editing, setEditing] = useState<RoomView | 'new' | null>(null);
  const search = useCallback((q: string) => set({ q }), [set]);
  return (
    <ListPage<RoomView>
      title="调解室"
      subtitle="点开查看一周占用情况"
      actions={
        may.has('room.manage') ? (
          <Button startIcon={<Plus />} onClick={() => setEditing('new')}>
            添加调解室
          </Button>
        ) : null
      }
      filters={
        <>
          <SearchBox value={filter.q ?? ''} onValue={search} placeholder="搜索名称、位置" />
          <FilterSelect
            label="容纳人数"
            value={filter.capacity ?? ''}
            options={SIZES}
            onValue={(capacity) => set({ capacity })}
          />
        </>
      }
      list={list}
      columns={COLUMNS}
      empty="还没有调解室"
      isFiltered={Boolean(filter.q || filter.capacity)}
      selected={open?.id ?? null}
      onClear={clear}
      onPage={() => undefined}
      onOpen={(room) => setOpen(room)}
    >
      {open ? (
        <RoomDrawer
          room={open}
          mayManage={may.has('room.manage')}
          onEdit={() => {
            setEditing(open);
            setOpen(null);
          }}
          onGone={() => {
            setOpen(null);
            list.reload();
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {editing ? (
        <RoomForm
          room={editing === 'new' ? null : editing}
          onDone={() => {
            setEditing(null);
            list.reload();
          }}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </ListPage>
  );
}
