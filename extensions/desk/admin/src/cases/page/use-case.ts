/** One case, refreshed quietly so that what others do shows. */
import { useCallback } from 'react';
import { caseCalls } from '../../api/cases';
import { useDesk } from '../../api/use-desk';
import { useLoad } from '../../hooks/use-load';

export function useCase(id: string) {
  const desk = useDesk();
  return useLoad(
    useCallback(() => caseCalls(desk).view(id), [desk, id]),
    { every: 20 },
  );
}
