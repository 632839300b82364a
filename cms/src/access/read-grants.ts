/** What a panel user's roles add up to: what they may, and to which rows. Pure. */
import { isPermission, isRowScope, mayNarrow, type Permission, type RowScope } from '@tiaohe/config';
import { PANEL } from './permission-words';

export type Grant = { action: string; conditions: readonly string[] | null };
export type Grants = {
  permissions: ReadonlySet<Permission>;
  narrowed: ReadonlyMap<Permission, readonly RowScope[]>;
};

const word = (text: string): string => (text.startsWith(PANEL) ? text.slice(PANEL.length) : '');

/** A condition that is not ours, or that this permission knows nothing of, opens no row: doubt shuts. */
function scopesOf(permission: Permission, conditions: readonly string[]): RowScope[] {
  return conditions
    .map(word)
    .filter(isRowScope)
    .filter((scope) => mayNarrow(permission, scope));
}

export function readGrants(grants: readonly Grant[]): Grants {
  const wide = new Set<Permission>();
  const narrow = new Map<Permission, Set<RowScope>>();
  for (const { action, conditions } of grants) {
    const permission = word(action);
    if (!isPermission(permission)) continue;
    if (!conditions || conditions.length === 0) wide.add(permission);
    else {
      const scopes = narrow.get(permission) ?? new Set();
      scopesOf(permission, conditions).forEach((scope) => scopes.add(scope));
      narrow.set(permission, scopes);
    }
  }
  const narrowed = new Map(
    [...narrow]
      .filter(([permission, scopes]) => !wide.has(permission) && scopes.size > 0)
      .map(([permission, scopes]) => [permission, [...scopes]] as const),
  );
  return { permissions: new Set([...wide, ...narrowed.keys()]), narrowed };
}
