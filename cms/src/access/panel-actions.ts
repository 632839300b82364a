/**
 * Tells the panel's role editor our permissions, grouped in Chinese, and the row scopes that may narrow them. To be called
 * while Strapi registers: the panel deletes permissions and conditions that it does not know when it starts.
 */
import type { Core } from '@strapi/strapi';
import { PERMISSIONS, PERMISSION_CODES, ROW_SCOPES, ROW_SCOPE_CODES } from '@tiaohe/config';
import { serviceOf } from '../platform/service-of';

type PanelAction = {
  section: 'plugins';
  pluginName: 'desk';
  uid: string;
  displayName: string;
  subCategory: string;
};
type Evaluated = { permission?: { subject?: string | null } };
type PanelCondition = {
  plugin: 'desk';
  name: string;
  displayName: string;
  category: string;
  handler(user: Evaluated): boolean;
};
type PermissionService = {
  actionProvider: { registerMany(actions: PanelAction[]): Promise<unknown> };
  conditionProvider: { registerMany(conditions: PanelCondition[]): Promise<unknown> };
};

/**
 * Strapi asks a condition when it draws its menus: whether the person may at all, which they may. The rows are narrowed by
 * our own SQL (row-scope.ts). Over Strapi's own contents the words mean nothing, and open nothing.
 */
const handler = ({ permission }: Evaluated): boolean => !permission?.subject;

const STAFF_PERMISSIONS = PERMISSION_CODES.filter((code) =>
  (PERMISSIONS[code].doors as readonly string[]).includes('staff'),
);

export async function registerPanelActions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider, conditionProvider } = serviceOf<PermissionService>(strapi, 'admin::permission');
  await conditionProvider.registerMany(
    ROW_SCOPE_CODES.map((name) => ({
      plugin: 'desk',
      name,
      displayName: ROW_SCOPES[name].label,
      category: '数据范围',
      handler,
    })),
  );
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
