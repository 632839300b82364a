/** A page of any list, as the address filters it. */
import type { Answer } from '@tiaohe/config';
import { useCallback } from 'react';
import type { Query } from '../api/use-desk';
import { useFilter } from './use-filter';
import { useLoad } from './use-load';

/** @param ask must be stable: the same function while the same list is meant. */
export function useList<T>(ask: (query: Query) => Promise<Answer<T[]>>, every?: number) {
  const { filter, page, set, clear } = useFilter();
  const list = useLoad(
    useCallback(() => ask({ ...filter, page, pageSize: 20 }), [ask, filter, page]),
    { every },
  );
  const isFiltered = Object.keys(filter).some((name) => name !== 'page' && name !== 'sort');
  return { list, filter, set, clear, isFiltered };
}
