/** Which cases wait for the person who looks. A list row does not say which hat one wears, so names decide. */
import { CASE_STATES, type CaseBrief, type CaseState } from '@tiaohe/config';

/** States in which a party may have something to do; the list is asked for these only. */
export const PARTY_TURN_STATES: readonly CaseState[] = [
  'draft',
  'returned',
  'awaiting-supplement',
  'closing',
];
export const MEDIATOR_TURN_STATES: readonly CaseState[] = ['mediating', 'closed', 'archive-returned'];

const TURN_WORDS: Partial<Record<CaseState, string>> = {
  draft: '还没有提交，继续填写',
  returned: '按审核意见修改后重新提交',
  'awaiting-supplement': '请补充您的说法和意见',
  closing: '有文书等您查看和签字',
  mediating: '调解进行中',
  closed: '请整理材料，提交归档',
  'archive-returned': '归档被退回，请补充材料',
};

export const turnWords = (state: CaseState): string => TURN_WORDS[state] ?? CASE_STATES[state].plain;

/** The state as the one it waits for reads it: to a respondent, "waiting for the other side" would be wrong. */
export const turnTag = (state: CaseState): string => (state === 'awaiting-supplement' ? '待您补充' : '');

export function isMyTurn(
  row: Pick<CaseBrief, 'state' | 'applicants'>,
  { name, isMediator }: { name: string; isMediator: boolean },
): boolean {
  if (isMediator) return MEDIATOR_TURN_STATES.includes(row.state);
  if (!PARTY_TURN_STATES.includes(row.state)) return false;
  const isApplicant = row.applicants.includes(name);
  if (row.state === 'awaiting-supplement') return !isApplicant;
  if (row.state === 'returned') return isApplicant;
  return true;
}
