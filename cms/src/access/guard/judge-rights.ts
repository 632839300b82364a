/** Two judgements about rights, and only judgements: is this more than one holds, and are the duties still apart. */
import { isLook, isPermission } from '@tiaohe/config';
import { PANEL, panelAction } from '../permission-words';
import type { Right } from './rights';

const isSame = (one: Right, other: Right): boolean =>
  one.action === other.action && one.subject === other.subject;

/** A right is covered by the same one held for every row, or for at least the rows that it is given for. */
function isCovered(right: Right, own: readonly Right[]): boolean {
  const same = own.filter((one) => isSame(one, right));
  if (same.some(({ conditions }) => conditions.length === 0)) return true;
  const reached = new Set(same.flatMap(({ conditions }) => conditions));
  return right.conditions.length > 0 && right.conditions.every((condition) => reached.has(condition));
}

/** @returns the first of `given` that whoever holds `own` cannot give, or null. */
export const findBeyond = (given: readonly Right[], own: readonly Right[]): Right | null =>
  given.find((right) => !isCovered(right, own)) ?? null;

const AUDIT = panelAction('audit.read');

/**
 * 三员分立 (GB/T 22239-2019 8.1.5, 8.1.10): whoever reads the audit trail administers nothing and changes nothing, or they
 * would be reading about themselves.
 */
export function areDutiesApart(rights: readonly Right[], isSuperAdmin: boolean): boolean {
  if (!rights.some(({ action }) => action === AUDIT)) return true;
  if (isSuperAdmin) return false;
  return rights.every(({ action }) => {
    if (!action.startsWith(PANEL)) return action.endsWith('.read');
    const word = action.slice(PANEL.length);
    return isPermission(word) && isLook(word);
  });
}
