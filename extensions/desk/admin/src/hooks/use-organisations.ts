/** Organisations as choices of a form or filter: all of them, in the order of the tree. */
import { useCallback, useMemo } from 'react';
import { organisationCalls } from '../api/organisations';
import { useDesk } from '../api/use-desk';
import { toTree } from '../organisations/to-tree';
import type { Choice } from '../parts/fields';
import { useLoad } from './use-load';
import { usePermissions } from './use-permissions';

const NONE_FOLDED: ReadonlySet<string> = new Set();

export function useOrganisations(): readonly Choice[] {
  const desk = useDesk();
  const may = usePermissions();
  const answer = useLoad(
    useCallback(() => organisationCalls(desk).all(''), [desk]),
    { when: may.has('organisation.read') || may.has('organisation.manage') },
  );
  return useMemo(
    () =>
      toTree(answer.data ?? [], NONE_FOLDED).map(({ id, name, depth }) => ({
        value: id,
        label: name,
        depth,
      })),
    [answer.data],
  );
}
