/**
 * Tells the panel's role editor our permissions, grouped in Chinese. To be called while Strapi registers: the panel
 * deletes permissions that it does not know when it starts.
 */
import { PERMISSIONS, PERMISSION_CODES } from '@tiaohe/config';
import type { Core } from '@strapi/strapi';

type PanelAction = {
  section: 'plugins';
  pluginName: 'desk';
  uid: string;
  displayName: string;
  subCategory: string;
};
type PermissionService = { actionProvider: { registerMany(actions: PanelAction[]): Promise<unknown> } };

const STAFF_PERMISSIONS = PERMISSION_CODES.filter((code) =>
  (PERMISSIONS[code].doors as readonly string[]).includes('staff'),
);

export async function registerPanelActions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as PermissionService;
  await actionProvider.registerMany(
    STAFF_PERMISSIONS.map((code) => ({
      section: 'plugins',
      pluginName: 'desk',
      uid: code,
      displayName: PERMISSIONS[code].label,
      subCategory: PERMISSIONS[code].group,
    })),
  );
}
