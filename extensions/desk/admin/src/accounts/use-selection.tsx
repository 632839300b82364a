/** Rows ticked on the shown page, with the column that ticks them. Another page or filter starts anew. */
import type { PersonView } from '@tiaohe/config';
import { Checkbox } from '@strapi/design-system';
import { useEffect, useMemo, useState } from 'react';
import type { Column } from '../parts/data-table';

export function useSelection(rows: readonly PersonView[] | null) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const shown = useMemo(() => (rows ?? []).map(({ id }) => id).join(), [rows]);
  useEffect(() => setIds([]), [shown]);
  const chosen = (rows ?? []).filter(({ id }) => ids.includes(id));
  const all = rows !== null && rows.length > 0 && chosen.length === rows.length;
  const toggle = (id: string) =>
    setIds((old) => (old.includes(id) ? old.filter((one) => one !== id) : [...old, id]));
  const column: Column<PersonView> = {
    key: 'pick',
    width: '44px',
    header: (
      <Checkbox
        aria-label="全选本页"
        checked={all}
        onCheckedChange={() => setIds(all ? [] : (rows ?? []).map(({ id }) => id))}
      />
    ),
    // The row opens on click; the box only ticks.
    cell: ({ id, name }) => (
      <span role="presentation" onClick={(event) => event.stopPropagation()}>
        <Checkbox aria-label={`选择${name}`} checked={ids.includes(id)} onCheckedChange={() => toggle(id)} />
      </span>
    ),
  };
  return { chosen, column, clear: () => setIds([]) };
}
