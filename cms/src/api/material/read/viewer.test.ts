import { maySee, type Viewer } from './viewer';

const applicant: Viewer = { hats: ['applicant'], sides: ['applicant'] };
const mediator: Viewer = { hats: ['mediator'], sides: [] };
const staff: Viewer = { hats: ['staff'], sides: [] };
const stranger: Viewer = { hats: [], sides: [] };

it.each<[what: string, file: Parameters<typeof maySee>[0], viewer: Viewer, seen: boolean]>([
  ['a shared file to a party', { visibility: 'shared', side: 'respondent' }, applicant, true],
  ['a side’s own file to that side', { visibility: 'side', side: 'applicant' }, applicant, true],
  ['the other side’s own file to a party', { visibility: 'side', side: 'respondent' }, applicant, false],
  ['a side’s own file to the mediator', { visibility: 'side', side: 'respondent' }, mediator, true],
  ['a mediator’s own file to a party', { visibility: 'side', side: null }, applicant, false],
  ['an office file to a party', { visibility: 'staff', side: 'applicant' }, applicant, false],
  ['an office file to staff', { visibility: 'staff', side: null }, staff, true],
  ['a shared file to somebody without a hat', { visibility: 'shared', side: null }, stranger, false],
])('shows %s: %#', (_what, file, viewer, seen) => {
  expect(maySee(file, viewer)).toBe(seen);
});
