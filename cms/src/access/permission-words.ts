/** How a permission of the vocabulary is written in Strapi's two permission tables, and read back. */
import { isPermission, type Permission, type RowScope } from '@tiaohe/config';

export const PANEL = 'plugin::desk.';
const ACCOUNT = 'api::operation.';

/** A row scope among the conditions of the panel's role editor. */
export const panelCondition = (scope: RowScope): string => `${PANEL}${scope}`;
export const panelAction = (permission: Permission): string => `${PANEL}${permission}`;
/** `case.apply` is the action `apply` of the controller `case` of the api `operation`. */
export const accountAction = (permission: Permission): string => `${ACCOUNT}${permission}`;

export function readPermissions(actions: readonly string[]): Set<Permission> {
  const words = actions.map((action) =>
    action.startsWith(PANEL) ? action.slice(PANEL.length) : action.slice(ACCOUNT.length),
  );
  return new Set(words.filter(isPermission));
}
