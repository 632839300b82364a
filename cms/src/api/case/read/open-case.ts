/** Fetches a case with its people for one actor, or says that there is none: a stranger's case does not exist. */
import type { Hat, Permission } from '@tiaohe/config';
import type { Knex } from 'knex';
import { permissionsOn } from '../../../access/row-scope';
import type { Actor } from '../../../platform/actor';
import { refuse } from '../../../platform/http/refusal';
import type { CaseRow } from '../../../platform/rows/case';
import type { PartyRow } from '../../../platform/rows/party';
import { MEDIATOR_PERSON } from './find-conflict';
import { hatsOf, type AssignedMediator } from './hats-of';

export type OpenedCase = {
  row: CaseRow;
  parties: PartyRow[];
  mediators: AssignedMediator[];
  hats: Hat[];
  /** What this person may on this case: narrower than what they hold, where their role is narrowed to some rows. */
  permissions: ReadonlySet<Permission>;
};

export const partiesOf = (db: Knex, caseId: number): Promise<PartyRow[]> =>
  db<PartyRow>('parties')
    .where({ case_id: caseId })
    .orderBy([{ column: 'side' }, { column: 'sort_order' }, { column: 'id' }]);

export const mediatorsOf = (db: Knex, caseId: number): Promise<AssignedMediator[]> =>
  db('case_mediators as c')
    .join('mediators as m', 'm.id', 'c.mediator_id')
    .leftJoin('up_users as u', 'u.id', 'm.account_id')
    .where({ 'c.case_id': caseId, 'c.state': 'active' })
    .orderBy([{ column: 'c.is_lead', order: 'desc' }, { column: 'c.id' }])
    .select<AssignedMediator[]>('c.mediator_id', 'c.is_lead', 'm.name', ...MEDIATOR_PERSON);

/** A respondent learns of a case only when staff have passed it on to them (R3b): then their party row is linked. */
function maySee(actor: Actor, { row, hats, parties, permissions }: OpenedCase): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'staff')
    return permissions.has('case.read') && (row.state !== 'draft' || row.created_by_staff !== null);
  if (actor.kind !== 'account') return false;
  if (hats.includes('applicant') || hats.includes('mediator')) return true;
  if (hats.includes('respondent')) {
    return (
      row.state !== 'draft' &&
      parties.some(({ account_id, linked_at }) => account_id === actor.id && linked_at !== null)
    );
  }
  return false;
}

/**
 * @param id documentId of the case.
 * @param lock takes the row for update: needed inside a transaction that will change it.
 * @param needs any one of these must reach this case.
 * @throws Refusal NOT_FOUND, FORBIDDEN (staff without case.read, or without what is needed on this case).
 */
export async function openCase({
  db,
  actor,
  id,
  needs,
  lock = false,
}: {
  db: Knex;
  actor: Actor;
  id: string;
  needs?: readonly Permission[];
  lock?: boolean;
}): Promise<OpenedCase> {
  if (actor.kind === 'staff' && !actor.permissions.has('case.read')) refuse('FORBIDDEN');
  const query = db<CaseRow>('cases').where({ document_id: id }).first();
  const row = (await (lock ? query.forUpdate() : query)) ?? refuse('NOT_FOUND');
  const [parties, mediators] = [await partiesOf(db, row.id), await mediatorsOf(db, row.id)];
  const permissions = await permissionsOn({ db, actor, caseId: row.id });
  const hats = hatsOf({ actor, parties, mediators });
  const opened: OpenedCase = { row, parties, mediators, hats, permissions };
  if (!maySee(actor, opened)) refuse('NOT_FOUND');
  if (needs && !needs.some((permission) => permissions.has(permission))) refuse('FORBIDDEN');
  return opened;
}
