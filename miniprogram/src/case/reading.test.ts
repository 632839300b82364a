/** How a case is read by the one who looks at it. */
import { CASE_STATE_CODES, CASE_STATES, type CaseState } from '@tiaohe/config';
import { MEDIATOR_TABS, PARTY_TABS } from './case-tabs';
import { isMyTurn } from './my-turn';
import { nextStep, plainWords } from './next-step';
import { toneOf } from './state-tone';
import { uploadKinds } from './upload-kinds';

const read = (state: CaseState, hats: string[]) => ({
  state,
  statePlain: CASE_STATES[state].plain,
  hats,
  isSuspended: false,
  canRate: true,
});
const me = { name: '王秀英', isMediator: false };

it('tells a party the next step in every state', () => {
  expect(CASE_STATE_CODES.filter((state) => nextStep(read(state, ['applicant'])) === '')).toEqual([]);
});

it('asks a party for stars once, and not again when they are given', () => {
  expect(nextStep(read('closed', ['applicant']))).toBe('感谢您的配合。欢迎为调解员的服务打分。');
  expect(nextStep({ ...read('closed', ['applicant']), canRate: false })).toBe(
    '感谢您的配合，文书随时可以查看。',
  );
});

it('does not tell a respondent to wait for the other side', () => {
  expect(plainWords(read('awaiting-supplement', ['respondent']))).toBe('请您补充情况，说说愿不愿意调解');
  expect(plainWords(read('awaiting-supplement', ['applicant']))).toBe('已请对方补充情况，请等待');
});

it('speaks to a mediator as the one who mediates', () => {
  expect(plainWords(read('mediating', ['mediator']))).toBe('由您主持调解');
  expect(nextStep({ ...read('mediating', ['mediator']), isSuspended: true })).toBe(
    '调解暂时中止，恢复后会发消息。',
  );
});

it.each<[CaseState, string[], boolean]>([
  ['returned', ['王秀英'], true],
  ['returned', ['赵*'], false],
  ['awaiting-supplement', ['王秀英'], false],
  ['awaiting-supplement', ['赵*'], true],
  ['mediating', ['王秀英'], false],
])('a case in %s by %j waits for me: %s', (state, applicants, expected) => {
  expect(isMyTurn({ state, applicants }, me)).toBe(expected);
});

it('puts every state under exactly one tab besides the one for all', () => {
  const shown = PARTY_TABS.flatMap(({ states }) => states);

  expect(shown.sort()).toEqual([...CASE_STATE_CODES].sort());
  expect(new Set(MEDIATOR_TABS.flatMap(({ states }) => states)).size).toBe(
    MEDIATOR_TABS.flatMap(({ states }) => states).length,
  );
});

it('shows what is overdue in the colour of trouble, whatever its state', () => {
  expect([
    toneOf({ state: 'mediating', isOverdue: true }),
    toneOf({ state: 'mediating', isOverdue: false }),
    toneOf({ state: 'archived', isOverdue: false }),
  ]).toEqual(['bad', 'active', 'good']);
});

it('offers no upload where the application is locked or the case is frozen', () => {
  const kinds = (state: CaseState, hat: string) =>
    uploadKinds({ state, hats: [hat], isEditable: false }).length > 0;

  expect([
    kinds('draft', 'applicant'),
    kinds('submitted', 'applicant'),
    kinds('awaiting-supplement', 'respondent'),
    kinds('mediating', 'mediator'),
    kinds('archived', 'mediator'),
  ]).toEqual([true, false, true, true, false]);
});
