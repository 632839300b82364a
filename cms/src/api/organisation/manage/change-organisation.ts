/**
 * Changes an organisation. Its account and the panel write the same row, so both see a change at once (R41, R42). Who
 * writes upon a state that somebody else has changed meanwhile is shown both values and decides.
 */
import { maskPhone, isMobile, type FieldConflict } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../../access/actor';
import { recordAudit } from '../../../audit/record-audit';
import { refuse } from '../../../http/refusal';
import type { Platform } from '../../../platform/platform';
import { organisationBy, type OrganisationRow } from '../read/organisation-row';
import { columnsOf, PLAIN_FIELDS, sayCodeTaken, type OrganisationInput } from './organisation-input';
import { changedSince } from '../read/changed-since';
import { lockTree, moveBranch, placeOf } from './place-organisation';

export type Change = {
  platform: Platform;
  actor: Actor;
  id: string;
  input: OrganisationInput;
  /** Of the row that the writer saw. Without one there is nothing to compare with. */
  revision?: number;
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

/** The audit trail keeps no full mobile number, also not one that an organisation gives as its own. */
const kept = (value: unknown): unknown =>
  typeof value === 'string' && isMobile(value) ? maskPhone(value) : value;

export const changeOrganisation = ({
  platform,
  actor,
  id,
  input,
  revision,
  address,
}: Change): Promise<void> =>
  sayCodeTaken(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      await lockTree(trx);
      const known = (await organisationBy(trx, id)) ?? refuse('NOT_FOUND');
      const at = known.revision ?? 1;
      const before = await valuesOf(trx, known);
      const asked = Object.entries(input).filter(([, value]) => value !== undefined);
      const differing = asked.filter(([field, value]) => value !== before[field]);
      if (revision !== undefined && revision !== at) {
        const theirs = await changedSince({ db: trx, id, revision });
        const conflicts: FieldConflict[] = differing
          .filter(([field]) => theirs.has(field))
          .map(([field, yours]) => ({ field, yours, current: before[field] }));
        refuse('RECORD_CHANGED', { meta: { revision: at, conflicts } });
      }
      if (differing.length === 0) return;

      const place = input.parent === undefined ? null : await placeOf(trx, input.parent, known.id);
      await trx('organisations')
        .where({ id: known.id })
        .update({ ...columnsOf(input), ...place, revision: at + 1, updated_at: now });
      if (place) await moveBranch(trx, known.id, place.level - (known.level ?? 1));
      const newParent = place ? await parentOf(trx, place.parent_id) : null;
      const oldParent = place ? await parentOf(trx, known.parent_id) : null;
      const changes = differing.map(([field, value]) =>
        field === 'parent'
          ? { field, before: oldParent?.name ?? null, after: newParent?.name ?? null }
          : { field, before: kept(before[field]), after: kept(value) },
      );
      const subject = { type: 'organisation', id } as const;
      const detail = { revision: at + 1, changes };
      await recordAudit({
        db: trx,
        now,
        line: { actor, action: 'organisation.change', subject, detail, address },
      });
    }),
  );
