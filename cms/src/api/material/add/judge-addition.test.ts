import type { CaseState, Hat, Permission } from '@tiaohe/config';
import { CASE_STATE_CODES } from '@tiaohe/config';
import { judgeAddition, type Addition } from './judge-addition';

const holds: Record<string, Permission[]> = {
  applicant: ['case.apply'],
  respondent: ['case.respond'],
  mediator: ['case.mediate'],
  staff: ['case.read', 'case.review'],
};
const by = (hat: Hat, state: CaseState, change: Partial<Addition> = {}) =>
  judgeAddition({ state, hats: [hat], permissions: new Set(holds[hat]), hasSupplemented: false, ...change });
const openTo = (hat: Hat) => CASE_STATE_CODES.filter((state) => by(hat, state) === 'ok');

it('lets an applicant add only to a draft or a returned application', () => {
  expect(openTo('applicant')).toEqual(['draft', 'returned']);
});

it('lets a respondent add only while their supplement is awaited', () => {
  expect(openTo('respondent')).toEqual(['awaiting-supplement']);
});

it('locks a respondent’s part once it is handed in', () => {
  expect(by('respondent', 'awaiting-supplement', { hasSupplemented: true })).toBe('CASE_LOCKED');
});

it('lets a mediator add until the file goes to the archive, and again when it comes back', () => {
  expect(openTo('mediator')).toEqual(['mediating', 'closing', 'closed', 'archive-returned']);
});

it('lets nobody add to what is frozen', () => {
  const hats: Hat[] = ['applicant', 'respondent', 'mediator', 'staff', 'system'];
  expect(hats.flatMap((hat) => [by(hat, 'archived'), by(hat, 'merged')])).toEqual(
    Array(10).fill('CASE_LOCKED'),
  );
});

it('says that a leader, who may only look, may not add', () => {
  expect(by('staff', 'mediating', { permissions: new Set<Permission>(['case.read', 'report.read']) })).toBe(
    'FORBIDDEN',
  );
});

it('lets the registrar add to what they registered and locks the rest', () => {
  const permissions = new Set<Permission>(['case.read', 'case.apply-on-behalf']);
  expect([by('staff', 'draft', { permissions }), by('staff', 'submitted', { permissions })]).toEqual([
    'ok',
    'CASE_LOCKED',
  ]);
});
