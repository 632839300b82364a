/** The case list as its filter asks for it, refreshed quietly. */
import { isCaseState, type CaseBrief, type CaseCounts } from '@tiaohe/config';
import { useCallback, useMemo } from 'react';
import { caseCalls } from '../../api/cases';
import { useDesk } from '../../api/use-desk';
import { useFilter } from '../../hooks/use-filter';
import { useLoad } from '../../hooks/use-load';

function readCounts(value: unknown): CaseCounts {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([state, count]) => isCaseState(state) && typeof count === 'number'),
  );
}

export function useCaseList() {
  const desk = useDesk();
  const { filter, page, set, clear } = useFilter();
  const load = useCallback(
    () => caseCalls(desk).list({ ...filter, page, pageSize: 20 }),
    [desk, filter, page],
  );
  const list = useLoad<CaseBrief[]>(load, { every: 30 });
  const counts = useMemo(() => readCounts(list.meta?.counts), [list.meta]);
  return { list, counts, filter, set, clear };
}
