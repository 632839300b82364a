/** Fetches a case with its people for one actor, or says that there is none: a stranger's case does not exist. */
import type { Hat, Permission } from '@tiaohe/config';
import type { Knex } from 'knex';
import { permissionsOn } from '../../../access/row-scope';
import type { Actor } from '../../../platform/actor';
import { refuse } from '../../../platform/http/refusal';
import type { CaseRow } from '../../../platform/rows/case';
import { hatsOf } from './hats-of';
import { type CasePeople, peopleOf } from './people-of';

export type OpenedCase = CasePeople & {
  row: CaseRow;
  hats: Hat[];
  /** What this person may on this case: narrower than what they hold, where their role is narrowed to some rows. */
  permissions: ReadonlySet<Permission>;
};
/** What lies in a case and can be asked for by its own documentId. */
export type Part = 'mediation_sessions' | 'case_documents' | 'materials';
export type OpenCase = {
  db: Knex;
  actor: Actor;
  /** documentId of the case, or of the part of it that `of` names. */
  id: string;
  of?: Part;
  /** Any one of these must reach this case. */
  needs?: readonly Permission[];
  /** Takes the row for update: needed inside a transaction that will change it. */
  lock?: boolean;
};

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

/** A case whose row and people are known, as this person may have it. @throws Refusal NOT_FOUND. */
export async function openAs({
  db,
  actor,
  row,
  people,
}: Pick<OpenCase, 'db' | 'actor'> & { row: CaseRow; people: CasePeople }): Promise<OpenedCase> {
  const permissions = await permissionsOn({ db, actor, caseId: row.id });
  const opened: OpenedCase = { row, ...people, hats: hatsOf({ actor, ...people }), permissions };
  return maySee(actor, opened) ? opened : refuse('NOT_FOUND');
}

/** @throws Refusal NOT_FOUND, FORBIDDEN (staff without case.read, or without what is needed on this case). */
export async function openCase(asked: OpenCase): Promise<OpenedCase> {
  const { db, actor, id, of, needs, lock = false } = asked;
  const mayRead = actor.kind !== 'staff' || actor.permissions.has('case.read');
  if (!of && !mayRead) refuse('FORBIDDEN');
  const query = db<CaseRow>('cases')
    .modify((cases) =>
      of
        ? void cases.where('id', db(of).where({ document_id: id }).select('case_id'))
        : void cases.where({ document_id: id }),
    )
    .first();
  const row = (await (lock ? query.forUpdate() : query)) ?? refuse('NOT_FOUND');
  if (!mayRead) refuse('FORBIDDEN');
  // After the lock, in a question of its own: who held it may have changed the people.
  const opened = await openAs({ db, actor, row, people: await peopleOf(db, row.id) });
  if (needs && !needs.some((permission) => opened.permissions.has(permission))) refuse('FORBIDDEN');
  return opened;
}
