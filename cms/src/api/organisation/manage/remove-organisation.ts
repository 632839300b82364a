/**
 * Removes an organisation that nothing stands on any more (R42a), after handing what does to another one, if so asked, in
 * the same transaction. The row stays out of sight: closed and archived cases keep saying who handled them.
 */
import type { OrganisationUses } from '@tiaohe/config';
import type { Actor } from '../../../platform/actor';
import { onRecord } from '../../../platform/audit/on-record';
import { refuse, refuseField } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { organisationBy } from '../../../platform/rows/find-organisation';
import { type OrganisationRow } from '../../../platform/rows/organisation';
import { USE_LABELS, countUses } from './count-uses';
import { moveUses } from './move-uses';
import { lockTree, placeOf } from './place-organisation';

const say = (uses: OrganisationUses): string =>
  (Object.keys(USE_LABELS) as (keyof OrganisationUses)[])
    .filter((key) => uses[key] > 0)
    .map((key) => `${USE_LABELS[key]}${uses[key]}个`)
    .join('、');

type Trx = Parameters<typeof placeOf>[0];

/** Not itself, and not one below it: that one would lose the ground it stands on. */
async function targetOf(trx: Trx, row: OrganisationRow, moveTo: string): Promise<OrganisationRow> {
  const to = (await organisationBy(trx, moveTo)) ?? refuseField('moveTo', '没有这个机构');
  if (to.id === row.id) refuseField('moveTo', '不能移到正要删除的机构');
  await placeOf(trx, moveTo, row.id).catch(() => refuseField('moveTo', '不能移到它自己的下级机构'));
  return to;
}

/** @throws Refusal IN_USE, saying what has to be moved first. */
export async function removeOrganisation({
  platform,
  actor,
  id,
  moveTo,
  address,
}: {
  platform: Platform;
  actor: Actor;
  id: string;
  /** The organisation that takes over what stands on this one. */
  moveTo?: string;
  address: string;
}): Promise<void> {
  await onRecord({ platform, actor, address }, async ({ db: trx, now, audit }) => {
    await lockTree(trx);
    const row = (await organisationBy(trx, id)) ?? refuse('NOT_FOUND');
    await trx('organisations').where({ id: row.id }).forUpdate().first('id');
    const uses = await countUses(trx, row.id);
    const isUsed = Object.values(uses).some((count) => count > 0);
    const to = moveTo ? await targetOf(trx, row, moveTo) : null;
    if (isUsed && !to) refuse('IN_USE', { message: `还有${say(uses)}，请先移到其他机构`, meta: { uses } });
    if (to) await moveUses({ trx, now, from: row, to });
    await trx('organisations').where({ id: row.id }).update({
      state: 'removed',
      code: null,
      binding_code_index: null,
      binding_code_expires_at: null,
      updated_at: now,
    });
    const moved = to ? { to: to.document_id, toName: to.name, ...uses } : null;
    audit({
      action: 'organisation.remove',
      subject: { type: 'organisation', id },
      detail: { name: row.name, code: row.code, moved },
    });
  });
}
