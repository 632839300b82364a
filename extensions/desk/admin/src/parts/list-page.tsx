/** A list with its filters, table, pages and empty states: what most pages of the desk are. */
import { Button, Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Loaded } from '../hooks/use-load';
import { DataTable, type Column } from './data-table';
import { PageFrame } from './page-frame';
import { Pager } from './pager';
import { Panel } from './panel';
import { Gate } from './states';

type Props<T> = {
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  filters?: ReactNode;
  list: Loaded<T[]>;
  columns: Column<T>[];
  empty: string;
  isFiltered: boolean;
  selected?: string | null;
  onClear(): void;
  onPage(page: number): void;
  onOpen?(row: T): void;
  children?: ReactNode;
};

export function ListPage<T extends { id: string }>(props: Props<T>) {
  const {
    title,
    subtitle,
    actions,
    filters,
    list,
    columns,
    empty,
    isFiltered,
    selected,
    onClear,
    onPage,
    onOpen,
    children,
  } = props;
  const again = isFiltered ? (
    <Button variant="tertiary" onClick={onClear}>
      清除条件
    </Button>
  ) : null;
  return (
    <PageFrame title={title} subtitle={subtitle} actions={actions}>
      <Panel flush>
        {filters ? (
          <Flex gap={2} padding={3} wrap="wrap">
            {filters}
          </Flex>
        ) : null}
        <Gate of={list} empty={isFiltered ? '没有符合条件的内容' : empty} action={again}>
          {(rows) => (
            <DataTable
              label={title}
              columns={columns}
              rows={rows}
              onOpen={onOpen}
              keyboard={!selected}
              selected={selected}
            />
          )}
        </Gate>
        <Pager pagination={list.meta?.pagination} onPage={onPage} />
      </Panel>
      {children}
    </PageFrame>
  );
}
