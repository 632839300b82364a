/** 机构: the tree of organisations and what they carry (R41, R42). */
import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { OrganisationView } from '@tiaohe/config';
import { useCallback, useMemo, useState } from 'react';
import { organisationCalls } from '../api/organisations';
import { useDesk } from '../api/use-desk';
import { useFilter } from '../hooks/use-filter';
import { useLoad } from '../hooks/use-load';
import { usePermissions } from '../hooks/use-permissions';
import { ListPage } from '../parts/list-page';
import { SearchBox } from '../parts/search-box';
import { organisationColumns } from './organisation-columns';
import { OrganisationDrawer } from './organisation-drawer';
import { OrganisationForm } from './organisation-form';
import { toTree, type Branch } from './to-tree';

export function OrganisationsPage() {
  const desk = useDesk();
  const may = usePermissions();
  const { filter, set, clear } = useFilter();
  const q = filter.q ?? '';
  const all = useLoad<OrganisationView[]>(useCallback(() => organisationCalls(desk).all(q), [desk, q]));
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const search = useCallback((text: string) => set({ q: text }), [set]);
  const fold = useCallback(
    (id: string) =>
      setFolded((old) => new Set(old.has(id) ? [...old].filter((one) => one !== id) : [...old, id])),
    [],
  );
  const rows = useMemo(() => (all.data ? toTree(all.data, folded) : null), [all.data, folded]);
  const columns = useMemo(() => organisationColumns(folded, fold), [folded, fold]);
  const first = all.data?.filter(({ level }) => level === 1).length ?? 0;
  return (
    <ListPage<Branch>
      title="机构"
      subtitle={
        all.data && !q
          ? `一级机构 ${first} 个，共 ${all.data.length} 个。机构账号修改的信息和这里是同一份`
          : '机构账号修改的信息和这里是同一份'
      }
      actions={
        may.has('organisation.manage') ? (
          <Button size="S" startIcon={<Plus />} onClick={() => setAdding(true)}>
            添加机构
          </Button>
        ) : null
      }
      filters={<SearchBox value={q} onValue={search} placeholder="搜索机构名称或编码" />}
      list={{ ...all, data: rows, meta: undefined, put: () => all.reload() }}
      columns={columns}
      empty="还没有机构"
      isFiltered={q !== ''}
      selected={open}
      onClear={clear}
      onPage={() => undefined}
      onOpen={({ id }) => setOpen(id)}
    >
      {open ? (
        <OrganisationDrawer
          id={open}
          mayManage={may.has('organisation.manage')}
          onChanged={all.reload}
          onGone={() => {
            setOpen(null);
            all.reload();
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {isAdding ? (
        <OrganisationForm
          organisation={null}
          onDone={() => {
            setAdding(false);
            all.reload();
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </ListPage>
  );
}
