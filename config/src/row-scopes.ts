/**
 * Which rows a panel role's permission reaches: the conditions that Strapi's role editor shows beside an operation.
 * Several conditions add up; none means every row. What each is in SQL is said once, in cms/src/access/row-scope.ts.
 */
import { scopedRowsOf, type Permission, type ScopedRows } from './permissions';

type ScopeRow = { label: string; over: readonly ScopedRows[] };

export const ROW_SCOPES = {
  'own-organisation': { label: '本机构', over: ['case', 'mediator', 'organisation'] },
  'organisation-tree': { label: '本机构及下级机构', over: ['case', 'mediator', 'organisation'] },
  handled: { label: '分配给我的或本人经手的', over: ['case'] },
} as const satisfies Record<string, ScopeRow>;

export type RowScope = keyof typeof ROW_SCOPES;
export const ROW_SCOPE_CODES = Object.keys(ROW_SCOPES) as RowScope[];
export const isRowScope = (word: string): word is RowScope => Object.hasOwn(ROW_SCOPES, word);

/** Whether a permission can be narrowed so: a condition that nobody reads would be a promise without a lock. */
export function mayNarrow(permission: Permission, scope: RowScope): boolean {
  const rows = scopedRowsOf(permission);
  return rows !== undefined && (ROW_SCOPES[scope].over as readonly ScopedRows[]).includes(rows);
}
