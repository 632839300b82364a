/** What the signed-in staff member may do, in the words of the vocabulary. */
import { useAuth } from '@strapi/strapi/admin';
import { isPermission, type Permission } from '@tiaohe/config';
import { useMemo } from 'react';

const PREFIX = 'plugin::desk.';
export const panelPermission = (permission: Permission) => ({
  action: `${PREFIX}${permission}`,
  subject: null,
});

export function usePermissions(): ReadonlySet<Permission> {
  const held = useAuth('desk', (state) => state.permissions);
  return useMemo(
    () => new Set(held.map(({ action }) => action.replace(PREFIX, '')).filter(isPermission)),
    [held],
  );
}
