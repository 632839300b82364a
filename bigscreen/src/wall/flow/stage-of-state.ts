/** Which lit node of the flow a case stands at. */
import { CASE_STATE_CODES, isCaseState, type CaseState } from '@tiaohe/config';

/** Ends that leave the flow before its last node: nothing moves along it then. */
const LEAVES: readonly CaseState[] = ['not-accepted', 'declined', 'withdrawn', 'merged'];

/** The first state of a stage, for stages that the server names by what was reached and not by a state. */
const FIRST_STATE: Record<string, CaseState> = {
  applied: 'submitted',
  received: 'submitted',
  passed: 'confirming',
  accepted: 'awaiting-assignment',
  assigned: 'mediating',
};

const orderOf = (state: CaseState): number => CASE_STATE_CODES.indexOf(state);

/** @returns the place of the node in `codes`, or −1 when the case has left the flow. */
export function stageOfState(codes: readonly string[], state: CaseState | null): number {
  if (state === null || LEAVES.includes(state)) return -1;
  const exact = codes.indexOf(state);
  if (exact >= 0) return exact;
  // Otherwise the last stage that begins at or before this state, in the order of a case's life.
  return codes.reduce((found, code, index) => {
    const first = isCaseState(code) ? code : FIRST_STATE[code];
    return first && orderOf(first) <= orderOf(state) ? index : found;
  }, -1);
}
