/** Which organisations there are for whoever asks; for staff whose role is narrowed, those of their own tree. */
import type { Permission } from '@tiaohe/config';
import { organisationRows } from '../../../access/row-scope';
import type { Actor } from '../../../platform/actor';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';

export const MANAGES = ['organisation.manage'] as const;
export const READS = ['organisation.read', 'organisation.manage', 'organisation.edit-own'] as const;

export const reach = (actor: Actor, permissions: readonly Permission[]): string =>
  `(${permissions.map((permission) => organisationRows(actor, permission, 'o.id')).join(' or ')})`;

export async function requireReached(
  { db }: Platform,
  actor: Actor,
  id: string,
  permissions: readonly Permission[],
): Promise<void> {
  const row = await db('organisations as o')
    .where({ document_id: id })
    .whereRaw(reach(actor, permissions))
    .first<{ id: number } | undefined>('id');
  if (!row) refuse('NOT_FOUND');
}
