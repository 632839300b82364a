/** A dense table with rows that open on click, and by keyboard: ↑ ↓ choose, Enter opens. */
import type { ReactNode } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Cell, Grid, Head, Row, Scroll } from './data-table-style';

export type Column<T> = {
  key: string;
  header: ReactNode;
  cell(row: T): ReactNode;
  width?: string;
  align?: 'right' | 'center';
  /** Short and of one piece (a day, a name, a count): it never breaks, the long column beside it does. */
  whole?: boolean;
};
type Props<T> = {
  columns: Column<T>[];
  rows: T[];
  label: string;
  onOpen?(row: T): void;
  /** Only the page's main table listens to the keyboard. */
  keyboard?: boolean;
  selected?: string | null;
};

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [role="dialog"], [role="listbox"], [role="combobox"]') !== null;

function useRowKeys<T>({ rows, onOpen, keyboard }: Pick<Props<T>, 'rows' | 'onOpen' | 'keyboard'>) {
  const [at, setAt] = useState(-1);
  // Keys come faster than React draws: the place is kept where the next key finds it at once.
  const place = useRef(-1);
  const go = useCallback((next: number) => {
    place.current = next;
    setAt(next);
  }, []);
  useEffect(() => go(-1), [go, rows]);
  useEffect(() => {
    if (!keyboard || !onOpen) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        go(Math.min(rows.length - 1, Math.max(0, place.current + step)));
      }
      const row = rows[place.current];
      if (event.key === 'Enter' && row) onOpen(row);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [go, keyboard, onOpen, rows]);
  return at;
}

export function DataTable<T extends { id: string }>({
  columns,
  rows,
  label,
  onOpen,
  keyboard = false,
  selected,
}: Props<T>) {
  const at = useRowKeys({ rows, onOpen, keyboard });
  return (
    <Scroll>
      <Grid aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, header, width, align }) => (
              <Head key={key} style={{ width, textAlign: align }} scope="col">
                {header}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={row.id}
              $opens={Boolean(onOpen)}
              $chosen={index === at || row.id === selected}
              onClick={onOpen ? () => onOpen(row) : undefined}
            >
              {columns.map(({ key, cell, align, whole }) => (
                <Cell
                  key={key}
                  style={{ textAlign: align, whiteSpace: whole || align ? 'nowrap' : undefined }}
                >
                  {cell(row)}
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Grid>
    </Scroll>
  );
}
