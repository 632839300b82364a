/** The desk's place in the admin panel: its menu entry, its pages, and the landing page. */
import { Briefcase } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PERMISSION_CODES } from '@tiaohe/config';
import { createElement } from 'react';
import { registerFields } from './content-fields/register-fields';
import { DESK, PLUGIN_ID } from './desk-path';
import { GoToDesk } from './go-to-desk';
import { panelPermission } from './hooks/use-permissions';
import { KeepTyped } from './strapi-forms/keep-typed';
import { sendSeen } from './strapi-forms/send-seen';

export default {
  register(app: StrapiApp) {
    sendSeen(() => app.configurations.themes);
    app.addMenuLink({
      to: DESK.slice(1),
      icon: Briefcase,
      intlLabel: { id: `${PLUGIN_ID}.name`, defaultMessage: '调解工作台' },
      // Any permission of the product opens the desk; which pages are in it is decided page by page.
      permissions: PERMISSION_CODES.map(panelPermission),
      position: 0,
      Component: () => import('./app').then(({ App }) => ({ default: App })),
    });
    app.router.addRoute((routes) =>
      routes.map((route) => (route.index ? { index: true, element: createElement(GoToDesk) } : route)),
    );
    registerFields(app);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },
  bootstrap(app: StrapiApp) {
    app
      .getPlugin('content-manager')
      .injectComponent('editView', 'right-links', { name: 'keep-typed', Component: KeepTyped });
  },
};
