/**
 * Actions that exist only to be ticked: Strapi's role editor lists the actions of controllers, so each permission of
 * mini-program accounts is one. No route leads here; the server asks for the permission itself.
 */
import { PERMISSIONS, PERMISSION_CODES, type Permission } from '@tiaohe/config';

/** Strapi's mark for actions that a role of accounts may hold. */
const KIND = Symbol.for('__type__');
type Action = (() => never) & { [KIND]?: string[] };

export const ACCOUNT_PERMISSIONS: readonly Permission[] = PERMISSION_CODES.filter((code) =>
  (PERMISSIONS[code].doors as readonly string[]).includes('account'),
);

function tick(permission: Permission): Action {
  const action: Action = () => {
    throw new Error(`${permission} is a permission, not a page`);
  };
  action[KIND] = ['content-api'];
  return action;
}

/** @param name the part of the permission before the dot. */
export function operationController(name: string): Record<string, Action> {
  const held = ACCOUNT_PERMISSIONS.filter((permission) => permission.startsWith(`${name}.`));
  return Object.fromEntries(held.map((permission) => [permission.slice(name.length + 1), tick(permission)]));
}
