/**
 * Takes case data out of Strapi's content manager: nobody can be given it, the role editor does not offer it, and what
 * Strapi's super admin was given at this start is taken back. Filters and populate over relations follow from that: Strapi
 * strips what the person may not read.
 */
import type { Core } from '@strapi/strapi';
import { SUPER_ADMIN } from '../../platform/actor';
import { CLOSED_CONTENTS } from '../../platform/document-rules/case-data';
import { serviceOf } from '../../platform/service-of';
import { PANEL } from '../permission-words';

type Action = { actionId: string; subjects?: string[] };
type PermissionService = { actionProvider: { values(): Action[] } };

export async function closeContents({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const { actionProvider } = serviceOf<PermissionService>(strapi, 'admin::permission');
  for (const action of actionProvider.values())
    if (action.subjects) action.subjects = action.subjects.filter((subject) => !CLOSED_CONTENTS.has(subject));

  const db = strapi.db.connection;
  await db('admin_permissions')
    .whereIn('subject', [...CLOSED_CONTENTS])
    .delete();
  // The product's permissions come from the product's roles (see load-staff-actor.ts); the editor is to show the truth.
  await db('admin_permissions')
    .where('action', 'like', `${PANEL}%`)
    .whereIn(
      'id',
      db('admin_permissions_role_lnk as l')
        .join('admin_roles as r', 'r.id', 'l.role_id')
        .where({ 'r.code': SUPER_ADMIN })
        .select('l.permission_id'),
    )
    .delete();
}
