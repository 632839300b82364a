import { findRecipients, type People } from './find-recipients';

const day = new Date('2026-03-02T02:00:00Z');
const party = (side: 'applicant' | 'respondent', account_id: number | null, more: object = {}) => ({
  side,
  account_id,
  linked_at: day,
  withdrawn_at: null,
  ...more,
});
const people: People = {
  parties: [
    party('applicant', 1),
    party('applicant', 2, { withdrawn_at: day }),
    party('applicant', null),
    party('respondent', 3),
    party('respondent', 4, { linked_at: null }),
  ],
  mediators: [
    { mediator_id: 70, account_id: 7 },
    { mediator_id: 80, account_id: 1 },
    { mediator_id: 90, account_id: null },
  ],
};
const found = (to: Parameters<typeof findRecipients>[0]['to']) =>
  findRecipients({ row: { assigned_by_staff: 42 }, people, newMediatorIds: [80, 90], to });

it.each<[who: string, to: Parameters<typeof found>[0], receivers: object[]]>([
  ['applicants with an account who have not withdrawn', ['applicants'], [{ accountId: 1 }]],
  ['respondents to whom the case was passed on', ['respondents'], [{ accountId: 3 }]],
  ['mediators who have an account', ['mediators'], [{ accountId: 7 }, { accountId: 1 }]],
  ['of the mediators only the new ones', ['new-mediators'], [{ accountId: 1 }]],
  ['one person with two seats once', ['applicants', 'mediators'], [{ accountId: 1 }, { accountId: 7 }]],
  ['all staff who may review', ['reviewers'], [{ permission: 'case.review', staffId: null }]],
  [
    'for the first archive review whoever assigned the case',
    ['first-reviewers'],
    [{ permission: 'archive.first-review', staffId: 42 }],
  ],
])('hears of it: %s', (_who, to, receivers) => {
  expect(found(to)).toEqual(receivers);
});
