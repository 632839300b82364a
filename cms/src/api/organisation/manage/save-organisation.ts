/** Makes an organisation, or changes it. Its account and the panel write the same row, so both see it at once (R41). */
import type { Knex } from 'knex';
import type { Actor } from '../../../access/actor';
import { recordAudit } from '../../../audit/record-audit';
import { refuse, refuseField } from '../../../http/refusal';
import { insertRow } from '../../../platform/insert-row';
import type { Platform } from '../../../platform/platform';
import { organisationBy, type OrganisationRow } from '../read/organisation-row';

export type OrganisationInput = {
  name?: string;
  code?: string | null;
  /** documentId; null for a first-level one. */
  parent?: string | null;
  kind?: string | null;
  region?: string | null;
  address?: string | null;
  phone?: string | null;
  introduction?: string | null;
};
type Save = { platform: Platform; actor: Actor; input: OrganisationInput; address: string };

/** An organisation may not come to stand under itself, however many levels down. */
async function placeOf(
  trx: Knex.Transaction,
  parent: string | null,
  self: number | null,
): Promise<{ parent_id: number | null; level: number }> {
  if (parent === null) return { parent_id: null, level: 1 };
  const above = (await organisationBy(trx, parent)) ?? refuseField('parent', '没有这个上级机构');
  for (let next: number | null = above.id; next !== null;) {
    if (next === self) refuseField('parent', '上级机构不能是自己或自己的下级');
    const row: { parent_id: number | null } | undefined = await trx('organisations')
      .where({ id: next })
      .first('parent_id');
    next = row?.parent_id ?? null;
  }
  return { parent_id: above.id, level: (above.level ?? 1) + 1 };
}

/** Whoever stands below moves up or down with it. */
async function moveBranch(trx: Knex.Transaction, id: number, by: number): Promise<void> {
  if (by === 0) return;
  await trx.raw(
    `with recursive branch as (
       select id from organisations where parent_id = ?
       union select o.id from organisations o join branch b on o.parent_id = b.id)
     update organisations set level = level + ? where id in (select id from branch)`,
    [id, by],
  );
}

const saying = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: unknown }).code === '23505')
      refuse('DUPLICATE', { message: '这个机构编码已被使用' });
    throw error;
  }
};

const columnsOf = ({ parent: _, ...columns }: OrganisationInput): Partial<OrganisationRow> =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));

export const createOrganisation = ({
  platform,
  actor,
  input,
  address,
}: Save & { input: { name: string } }): Promise<string> =>
  saying(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      const place = await placeOf(trx, input.parent ?? null, null);
      const row = await insertRow<OrganisationRow>({
        db: trx,
        table: 'organisations',
        now,
        row: { ...columnsOf(input), ...place, state: 'active' },
      });
      const line = {
        actor,
        action: 'organisation.create',
        subject: { type: 'organisation', id: row.document_id },
        detail: { name: row.name },
        address,
      };
      await recordAudit({ db: trx, now, line });
      return row.document_id;
    }),
  );

export const changeOrganisation = ({
  platform,
  actor,
  id,
  input,
  address,
}: Save & { id: string }): Promise<void> =>
  saying(() =>
    platform.transaction(async (trx) => {
      const now = platform.clock.now();
      // One at a time: two moves at once could each put the other's organisation below its own.
      await trx.raw(`select pg_advisory_xact_lock(hashtextextended('organisations', 0))`);
      const known = (await organisationBy(trx, id)) ?? refuse('NOT_FOUND');
      const place = input.parent === undefined ? null : await placeOf(trx, input.parent, known.id);
      await trx('organisations')
        .where({ id: known.id })
        .update({ ...columnsOf(input), ...place, updated_at: now });
      if (place) await moveBranch(trx, known.id, place.level - (known.level ?? 1));
      const detail = {
        fields: Object.keys(input).filter((key) => input[key as keyof OrganisationInput] !== undefined),
      };
      await recordAudit({
        db: trx,
        now,
        line: {
          actor,
          action: 'organisation.change',
          subject: { type: 'organisation', id },
          detail,
          address,
        },
      });
    }),
  );
