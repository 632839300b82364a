/** Who hears of an event: accounts of the case's people, or the staff who hold the permission to act on it. */
import type { Permission, Recipient } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { CaseRow } from '../../../platform/rows/case';

export type Receiver = { accountId: number } | { permission: Permission; staffId: number | null };

const STAFF_OF: Partial<Record<Recipient, Permission>> = {
  reviewers: 'case.review',
  acceptors: 'case.accept',
  dispatchers: 'case.assign',
  'follow-up': 'case.follow-up',
  approvers: 'case.close',
  'first-reviewers': 'archive.first-review',
  archivists: 'archive.final-review',
};

const accountsOfSide = async (db: Knex, caseId: number, isApplicant: boolean): Promise<number[]> => {
  const query = db('parties').where({ case_id: caseId }).whereNotNull('account_id').whereNull('withdrawn_at');
  const rows = await (
    isApplicant
      ? query.where({ side: 'applicant' })
      : query.whereNot({ side: 'applicant' }).whereNotNull('linked_at')
  ).select('account_id');
  return rows.map((row: { account_id: number }) => row.account_id);
};

const accountsOfMediators = async (db: Knex, caseId: number, only?: readonly number[]): Promise<number[]> => {
  const query = db('case_mediators as c')
    .join('mediators as m', 'm.id', 'c.mediator_id')
    .where({ 'c.case_id': caseId, 'c.state': 'active' })
    .whereNotNull('m.account_id');
  const rows = await (only ? query.whereIn('c.mediator_id', [...only]) : query).select('m.account_id');
  return rows.map((row: { account_id: number }) => row.account_id);
};

export async function findRecipients({
  db,
  row,
  to,
  newMediatorIds,
}: {
  db: Knex;
  row: CaseRow;
  to: readonly Recipient[];
  newMediatorIds: readonly number[];
}): Promise<Receiver[]> {
  const accounts = new Set<number>();
  const staff: Receiver[] = [];
  for (const recipient of to) {
    const permission = STAFF_OF[recipient];
    if (permission) {
      // The first archive review belongs to whoever assigned the case (R21a); other work to all who may do it.
      const staffId = recipient === 'first-reviewers' ? row.assigned_by_staff : null;
      staff.push({ permission, staffId });
    } else if (recipient === 'applicants')
      (await accountsOfSide(db, row.id, true)).forEach((id) => accounts.add(id));
    else if (recipient === 'respondents')
      (await accountsOfSide(db, row.id, false)).forEach((id) => accounts.add(id));
    else if (recipient === 'mediators')
      (await accountsOfMediators(db, row.id)).forEach((id) => accounts.add(id));
    else (await accountsOfMediators(db, row.id, newMediatorIds)).forEach((id) => accounts.add(id));
  }
  return [...[...accounts].map((accountId) => ({ accountId })), ...staff];
}
