/** A list's filter kept in the address, so that back, reload and a sent link show the same list. */
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

export type Filter = Readonly<Record<string, string>>;

export function useFilter(): {
  filter: Filter;
  page: number;
  set(change: Record<string, string | null>): void;
  clear(): void;
} {
  const [params, setParams] = useSearchParams();
  const filter = useMemo<Filter>(() => Object.fromEntries(params), [params]);

  const set = useCallback(
    (change: Record<string, string | null>) => {
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          // Any other question starts on its first page.
          if (!('page' in change)) next.delete('page');
          Object.entries(change).forEach(([name, value]) =>
            value ? next.set(name, value) : next.delete(name),
          );
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams]);
  return { filter, page: Number(filter.page ?? 1) || 1, set, clear };
}
