/** Organisations as choices of a form or filter. */
import type { OrganisationView } from '@tiaohe/config';
import { useCallback, useMemo } from 'react';
import { useDesk } from '../api/use-desk';
import type { Choice } from '../parts/fields';
import { useLoad } from './use-load';
import { usePermissions } from './use-permissions';

export function useOrganisations(): readonly Choice[] {
  const desk = useDesk();
  const may = usePermissions();
  const answer = useLoad(
    useCallback(() => desk.get<OrganisationView[]>('/organisations', { pageSize: 100 }), [desk]),
    { when: may.has('organisation.read') || may.has('organisation.manage') },
  );
  return useMemo(
    () => (answer.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
    [answer.data],
  );
}
