/**
 * Makes the product's roles where they are missing: roles of accounts, and roles of the panel. What a role holds is set
 * only when it is made, so that what staff have changed since stays changed (R43).
 */
import { ACCOUNT_ROLES, ROLES, STAFF_ROLES, type Role } from '@tiaohe/config';
import type { Core } from '@strapi/strapi';
import { accountAction, panelAction } from './permission-words';

const ACCOUNT_ROLE = 'plugin::users-permissions.role';
const ACCOUNT_PERMISSION = 'plugin::users-permissions.permission';
const PANEL_ROLE = 'admin::role';
const PANEL_PERMISSION = 'admin::permission';

/** Strapi's own two roles hold nothing; their names are seen in the role editor. */
const BUILT_IN = [
  { type: 'authenticated', was: 'Authenticated', name: '已登录（系统内置）' },
  { type: 'public', was: 'Public', name: '未登录（系统内置）' },
];

/** Of the panel's three the owner's alone is worn; none of them does the product's work. */
const PANEL_BUILT_IN = [
  {
    code: 'strapi-super-admin',
    was: 'Super Admin',
    name: '超级管理员',
    description: '管理后台本身，不办理案件',
  },
  { code: 'strapi-editor', was: 'Editor', name: '内容编辑（系统内置）', description: '平台自带，本中心不用' },
  { code: 'strapi-author', was: 'Author', name: '内容作者（系统内置）', description: '平台自带，本中心不用' },
];

async function makeAccountRole(strapi: Core.Strapi, code: Role): Promise<void> {
  if (await strapi.db.query(ACCOUNT_ROLE).findOne({ where: { type: code } })) return;
  const { label, holds } = ROLES[code];
  const role = await strapi.db
    .query(ACCOUNT_ROLE)
    .create({ data: { name: label, description: label, type: code } });
  for (const permission of holds) {
    await strapi.db
      .query(ACCOUNT_PERMISSION)
      .create({ data: { action: accountAction(permission), role: role.id } });
  }
}

async function makePanelRole(strapi: Core.Strapi, code: Role): Promise<void> {
  if (await strapi.db.query(PANEL_ROLE).findOne({ where: { code } })) return;
  const { label, holds } = ROLES[code];
  const role = await strapi.db.query(PANEL_ROLE).create({ data: { name: label, code, description: label } });
  for (const permission of holds) {
    await strapi.db.query(PANEL_PERMISSION).create({
      data: {
        action: panelAction(permission),
        actionParameters: {},
        subject: null,
        properties: {},
        conditions: [],
        role: role.id,
      },
    });
  }
}

/** To be called once Strapi's plugins have started. */
export async function syncRoles({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  // Strapi ticks its own sign-in actions on first start; they have no doors here and must not show as held.
  await strapi.db.query(ACCOUNT_PERMISSION).deleteMany({ where: { action: { $startsWith: 'plugin::' } } });
  for (const { type, was, name } of BUILT_IN) {
    await strapi.db
      .query(ACCOUNT_ROLE)
      .updateMany({ where: { type, name: was }, data: { name, description: name } });
  }
  for (const { code, was, name, description } of PANEL_BUILT_IN) {
    await strapi.db.query(PANEL_ROLE).updateMany({ where: { code, name: was }, data: { name, description } });
  }
  for (const code of ACCOUNT_ROLES) await makeAccountRole(strapi, code);
  for (const code of STAFF_ROLES) await makePanelRole(strapi, code);
}
