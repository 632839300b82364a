/** Who hears of an event: accounts of the case's people, or the staff who hold the permission to act on it. */
import type { Permission, Recipient } from '@tiaohe/config';
import type { CaseRow } from '../../../platform/rows/case';
import type { PartyRow } from '../../../platform/rows/party';

export type Receiver = { accountId: number } | { permission: Permission; staffId: number | null };

/** The people of a case as they stand when it is told. */
export type People = {
  parties: readonly Pick<PartyRow, 'side' | 'account_id' | 'linked_at' | 'withdrawn_at'>[];
  mediators: readonly { mediator_id: number; account_id: number | null }[];
};
type Asked = {
  row: Pick<CaseRow, 'assigned_by_staff'>;
  people: People;
  newMediatorIds: readonly number[];
};

const accounts = (of: readonly { account_id: number | null }[]): Receiver[] =>
  of.flatMap(({ account_id }) => (account_id === null ? [] : { accountId: account_id }));
const staff = (permission: Permission) => (): Receiver[] => [{ permission, staffId: null }];

const RECEIVERS: Record<Recipient, (asked: Asked) => Receiver[]> = {
  applicants: ({ people: { parties } }) =>
    accounts(parties.filter(({ side, withdrawn_at }) => side === 'applicant' && withdrawn_at === null)),
  // Whom staff have not passed the case on to yet (R3b) hears nothing of it.
  respondents: ({ people: { parties } }) =>
    accounts(
      parties.filter(
        ({ side, withdrawn_at, linked_at }) =>
          side !== 'applicant' && withdrawn_at === null && linked_at !== null,
      ),
    ),
  mediators: ({ people: { mediators } }) => accounts(mediators),
  'new-mediators': ({ people: { mediators }, newMediatorIds }) =>
    accounts(mediators.filter(({ mediator_id }) => newMediatorIds.includes(mediator_id))),
  reviewers: staff('case.review'),
  acceptors: staff('case.accept'),
  dispatchers: staff('case.assign'),
  'follow-up': staff('case.follow-up'),
  approvers: staff('case.close'),
  // The first archive review belongs to whoever assigned the case (R21a); other work to all who may do it.
  'first-reviewers': ({ row }) => [{ permission: 'archive.first-review', staffId: row.assigned_by_staff }],
  archivists: staff('archive.final-review'),
};

/** Each account once, however many of its seats are meant. */
export function findRecipients({ to, ...asked }: Asked & { to: readonly Recipient[] }): Receiver[] {
  const found = to.flatMap((recipient) => RECEIVERS[recipient](asked));
  const known = new Set<number>();
  return found.filter((receiver) => {
    if (!('accountId' in receiver)) return true;
    const isFirst = !known.has(receiver.accountId);
    known.add(receiver.accountId);
    return isFirst;
  });
}
