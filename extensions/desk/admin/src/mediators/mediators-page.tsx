/** 调解员库: who there is, how busy, how well; fewest open cases first, so that work is shared fairly (R9). */
import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { MEDIATOR_STATES, options, type MediatorView } from '@tiaohe/config';
import { useCallback, useMemo, useState } from 'react';
import { libraryColumns } from '../actions/library-columns';
import { mediatorCalls } from '../api/mediators';
import { useDesk, type Query } from '../api/use-desk';
import { CATEGORY_CHOICES } from '../format/category-choices';
import { useList } from '../hooks/use-list';
import { useOrganisations } from '../hooks/use-organisations';
import { usePermissions } from '../hooks/use-permissions';
import type { Column } from '../parts/data-table';
import { FilterSelect } from '../parts/filter-select';
import { ListPage } from '../parts/list-page';
import { SearchBox } from '../parts/search-box';
import { Tag } from '../parts/tag';
import { MediatorDrawer } from './mediator-drawer';
import { MediatorForm } from './mediator-form';

const STATE_TONES = { active: 'success', leave: 'warning', retired: 'neutral' } as const;
const MORE: Column<MediatorView>[] = [
  { key: 'total', header: '累计', align: 'right', cell: ({ totalCases }) => `${totalCases} 件` },
  { key: 'successes', header: '成功', align: 'right', cell: ({ successes }) => `${successes} 件` },
  {
    key: 'state',
    header: '状态',
    cell: ({ workState }) => <Tag tone={STATE_TONES[workState]}>{MEDIATOR_STATES[workState]}</Tag>,
  },
];

export function MediatorsPage() {
  const desk = useDesk();
  const may = usePermissions();
  const organisations = useOrganisations();
  const ask = useCallback(
    (query: Query) => mediatorCalls(desk).list({ sort: 'openCases:asc', ...query }),
    [desk],
  );
  const { list, filter, set, clear, isFiltered } = useList<MediatorView>(ask);
  const [open, setOpen] = useState<MediatorView | null>(null);
  const [editing, setEditing] = useState<MediatorView | 'new' | null>(null);
  const columns = useMemo(
    () => [...libraryColumns(Math.max(1, ...(list.data ?? []).map(({ openCases }) => openCases))), ...MORE],
    [list.data],
  );
  const search = useCallback((q: string) => set({ q }), [set]);

  return (
    <ListPage<MediatorView>
      title="调解员库"
      subtitle="在办案件少的排在前面"
      actions={
        may.has('mediator.manage') ? (
          <Button startIcon={<Plus />} onClick={() => setEditing('new')}>
            添加调解员
          </Button>
        ) : null
      }
      filters={
        <>
          <SearchBox value={filter.q ?? ''} onValue={search} placeholder="搜索姓名、专业" />
          <FilterSelect
            label="机构"
            value={filter.organisation ?? ''}
            options={organisations}
            onValue={(organisation) => set({ organisation })}
          />
          <FilterSelect
            label="擅长"
            value={filter.expertise ?? ''}
            options={CATEGORY_CHOICES}
            onValue={(expertise) => set({ expertise })}
          />
          <FilterSelect
            label="状态"
            value={filter.workState ?? ''}
            options={options(MEDIATOR_STATES)}
            onValue={(workState) => set({ workState })}
            width="120px"
          />
        </>
      }
      list={list}
      columns={columns}
      empty="还没有调解员"
      isFiltered={isFiltered}
      selected={open?.id ?? null}
      onClear={clear}
      onPage={(page) => set({ page: String(page) })}
      onOpen={setOpen}
    >
      {open ? (
        <MediatorDrawer
          mediator={open}
          onClose={() => setOpen(null)}
          onEdit={
            may.has('mediator.manage')
              ? () => {
                  setEditing(open);
                  setOpen(null);
                }
              : null
          }
        />
      ) : null}
      {editing ? (
        <MediatorForm
          mediator={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onDone={() => {
            setEditing(null);
            list.reload();
          }}
        />
      ) : null}
    </ListPage>
  );
}
