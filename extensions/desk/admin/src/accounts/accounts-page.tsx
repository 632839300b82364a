/** 账号: everybody who signs in, searched by role, state, username, name or phone (R37–R40). */
import type { PersonView } from '@tiaohe/config';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useCallback, useState } from 'react';
import { peopleCalls } from '../api/people';
import { useDesk, type Query } from '../api/use-desk';
import { useList } from '../hooks/use-list';
import { useLoad } from '../hooks/use-load';
import { usePermissions } from '../hooks/use-permissions';
import { useRemembered } from '../hooks/use-remembered';
import { ExportButton } from '../jobs/export-button';
import { ColumnPicker } from '../parts/column-picker';
import { ListPage } from '../parts/list-page';
import { SavedFilters } from '../parts/saved-filters';
import { AccountFilters } from './account-filters';
import { BulkDialog } from './bulk-dialog';
import { PERSON_COLUMNS } from './person-columns';
import { PersonDrawer } from './person-drawer';
import { PersonForm } from './person-form';
import { useSelection } from './use-selection';

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
/** What most people never look for. */
const FIRST_HIDDEN = ['wechat'];

export function AccountsPage() {
  const desk = useDesk();
  const may = usePermissions();
  const mayManage = may.has('account.manage');
  const ask = useCallback((query: Query) => peopleCalls(desk).list(query), [desk]);
  const { list, filter, set, clear, isFiltered } = useList<PersonView>(ask);
  const roles = useLoad(useCallback(() => peopleCalls(desk).roles(), [desk]));
  const [hidden, setHidden] = useRemembered<string[]>('columns:accounts', FIRST_HIDDEN, isWords);
  const selection = useSelection(list.data);
  const [open, setOpen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'add' | 'bulk' | null>(null);
  const shown = PERSON_COLUMNS.filter(({ key }) => !hidden.includes(key));
  const done = () => {
    setDialog(null);
    selection.clear();
    list.reload();
  };
  // A saved filter takes the place of the present one, whatever that asked.
  const apply = (saved: Record<string, string>) =>
    set({ ...Object.fromEntries(Object.keys(filter).map((word) => [word, null])), ...saved });
  return (
    <ListPage<PersonView>
      title="账号"
      subtitle="个人、企业、机构、调解员和工作人员都在这里"
      actions={
        <>
          <SavedFilters list="accounts" filter={filter} isFiltered={isFiltered} onApply={apply} />
          <ColumnPicker columns={PERSON_COLUMNS} hidden={hidden} onHidden={setHidden} />
          <ExportButton path="/accounts" filter={filter} />
          {mayManage ? (
            <Button size="S" startIcon={<Plus />} onClick={() => setDialog('add')}>
              新建账号
            </Button>
          ) : null}
        </>
      }
      filters={
        selection.chosen.length > 0 ? (
          <Flex gap={3} minHeight="32px">
            <Typography fontWeight="bold">已选 {selection.chosen.length} 个</Typography>
            <Button size="S" variant="danger-light" onClick={() => setDialog('bulk')}>
              停用
            </Button>
            <Button size="S" variant="tertiary" onClick={selection.clear}>
              取消选择
            </Button>
          </Flex>
        ) : (
          <AccountFilters filter={filter} roles={roles.data ?? []} set={set} />
        )
      }
      list={list}
      columns={mayManage ? [selection.column, ...shown] : shown}
      empty="还没有账号"
      isFiltered={isFiltered}
      selected={open}
      onClear={clear}
      onPage={(page) => set({ page: String(page) })}
      onOpen={({ id }) => setOpen(id)}
    >
      {open ? (
        <PersonDrawer
          key={open}
          id={open}
          roles={roles.data ?? []}
          onOpen={setOpen}
          onChanged={list.reload}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {dialog === 'add' ? (
        <PersonForm roles={roles.data ?? []} onDone={done} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'bulk' ? (
        <BulkDialog people={selection.chosen} onDone={done} onClose={() => setDialog(null)} />
      ) : null}
    </ListPage>
  );
}
