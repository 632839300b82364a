/** How a permission of the vocabulary is written in Strapi's two permission tables, and read back. */
import { isPermission, type Permission, type RowScope } from '@tiaohe/config';

export const PANEL = 'plugin::desk.';
export const ACCOUNT = 'api::operation.';

/** A row scope among the conditions of the panel's role editor. */
export const panelCondition = (scope: RowScope): string => `${PANEL}${scope}`;
export const panelAction = (permission: Permission): string => `${PANEL}${permission}`;
/** `case.apply` is the action `apply` of the controller `case` of the api `operation`. */
export const accountAction = (permission: Permission): string => `${ACCOUNT}${permission}`;

/** What is written in neither way is a tick at something that is not ours, and no permission. */
export function readPermissions(actions: readonly string[]): Set<Permission> {
  const words = actions.flatMap((action) => {
    const prefix = [PANEL, ACCOUNT].find((one) => action.startsWith(one));
    return prefix ? [action.slice(prefix.length)] : [];
  });
  return new Set(words.filter(isPermission));
}
