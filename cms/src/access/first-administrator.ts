/**
 * A panel without anybody who manages accounts would stay shut: its owners get the role that does. So the first person who
 * registers on a fresh installation can begin, though Strapi's super admin holds none of the product's permissions.
 */
import type { Role } from '@tiaohe/config';
import { SYSTEM, SUPER_ADMIN } from '../platform/actor';
import { recordAudit } from '../platform/audit/record-audit';
import type { Platform } from '../platform/platform';
import { seatsOfAdministrators } from './guard/administrators';

const MANAGES: Role = 'system-admin';

export async function ensureAdministrator(platform: Platform): Promise<void> {
  await platform.transaction(async (trx) => {
    const seats = await seatsOfAdministrators(trx);
    if (seats.some(({ kind }) => kind === 'manager')) return;
    const role = await trx('admin_roles').where({ code: MANAGES }).first<{ id: number } | undefined>('id');
    const owners: { id: number; document_id: string }[] = await trx('admin_users as a')
      .join('admin_users_roles_lnk as l', 'l.user_id', 'a.id')
      .join('admin_roles as r', 'r.id', 'l.role_id')
      .where({ 'r.code': SUPER_ADMIN, 'a.is_active': true })
      .select('a.id', 'a.document_id');
    for (const { id, document_id } of role ? owners : []) {
      const held = { user_id: id, role_id: role?.id };
      if (await trx('admin_users_roles_lnk').where(held).first('id')) continue;
      await trx('admin_users_roles_lnk').insert(held);
      await recordAudit({
        db: trx,
        now: platform.clock.now(),
        line: {
          actor: SYSTEM,
          action: 'staff.add-role',
          subject: { type: 'staff', id: document_id },
          detail: { role: MANAGES, reason: '首位管理员' },
        },
      });
    }
  });
}
