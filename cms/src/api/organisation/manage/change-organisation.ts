/**
 * Changes an organisation. Its account and the panel write the same row, so both see a change at once (R41, R42). Who
 * writes upon a state that somebody else has changed meanwhile is shown both values and decides.
 */
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import { recordAudit } from '../../../platform/audit/record-audit';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import { auditedChanges } from '../../../platform/revision/audited-changes';
import { weighEdit } from '../../../platform/revision/weigh-edit';
import { organisationBy, type OrganisationRow } from '../../../platform/rows/organisation';
import { columnsOf, PLAIN_FIELDS, refuseTakenCode, type OrganisationInput } from './organisation-input';
import { lockTree, moveBranch, placeOf } from './place-organisation';

export type Change = {
  platform: Platform;
  actor: Actor;
  id: string;
  input: OrganisationInput;
  /** Of the row that the writer saw. */
  revision: number;
  address: string;
};
type Kept = Record<string, unknown>;

const parentOf = async (db: Knex, id: number | null): Promise<{ id: string; name: string } | null> =>
  id === null
    ? null
    : ((await db('organisations').where({ id }).first('document_id as id', 'name')) as {
        id: string;
        name: string;
      });

async function valuesOf(db: Knex, row: OrganisationRow): Promise<Kept> {
  const plain = Object.fromEntries(PLAIN_FIELDS.map((field) => [field, row[field]]));
  return { ...plain, parent: (await parentOf(db, row.parent_id))?.id ?? null };
}

export const changeOrganisation = ({
  platform,
  actor,
  id,
  input,
  revision,
  address,
}: Change): Promise<void> =>
  refuseTakenCode(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      await lockTree(trx);
      const known = (await organisationBy(trx, id)) ?? refuse('NOT_FOUND');
      const subject = { type: 'organisation', id } as const;
      const held = await valuesOf(trx, known);
      const edit = await weighEdit({
        db: trx,
        actor,
        subject,
        seen: revision,
        stored: known.revision ?? 1,
        wanted: input,
        held,
      });
      if (edit.fields.length === 0) return;

      const place = input.parent === undefined ? null : await placeOf(trx, input.parent, known.id);
      await trx('organisations')
        .where({ id: known.id })
        .update({ ...columnsOf(input), ...place, updated_at: now });
      if (place) await moveBranch(trx, known.id, place.level - (known.level ?? 1));
      const newParent = place ? await parentOf(trx, place.parent_id) : null;
      const oldParent = place ? await parentOf(trx, known.parent_id) : null;
      const changes = auditedChanges({ edit, held, wanted: input }).map((change) =>
        change.field === 'parent'
          ? { ...change, before: oldParent?.name ?? null, after: newParent?.name ?? null }
          : change,
      );
      const detail = { revision: edit.revision, changes };
      await recordAudit({
        db: trx,
        now,
        line: { actor, action: 'organisation.change', subject, detail, address },
      });
    }),
  );
