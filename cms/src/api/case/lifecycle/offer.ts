/** The buttons of a case for one person, each with what is still missing. */
import {
  CASE_ACTIONS,
  offerActions,
  openDoor,
  transitionOf,
  type CaseFact,
  type OfferedAction,
} from '@tiaohe/config';
import type { Asking } from '../facts/asking';
import { findFacts } from '../facts/find-facts';

export async function offer(asking: Asking): Promise<OfferedAction[]> {
  const { opened } = asking;
  const { state } = opened.row;
  const standing = { hats: opened.hats, permissions: opened.permissions };
  const rows = CASE_ACTIONS.map(transitionOf).filter(
    (row) => row.from.includes(state) && openDoor(row, standing),
  );
  const needs = [...new Set(rows.flatMap(({ needs: facts }) => facts))] as CaseFact[];
  return offerActions(state, standing, await findFacts(asking, needs));
}
