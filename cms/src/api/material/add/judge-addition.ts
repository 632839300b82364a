/** Decides who may add files in which state (R4, R20, R21); and only decides. */
import {
  APPLICANT_EDITABLE_STATES,
  CASE_STATES,
  FROZEN_STATES,
  RESPONDENT_EDITABLE_STATES,
  type CaseState,
  type Hat,
  type Permission,
} from '@tiaohe/config';

/** The mediator's own time: from assignment until the file is handed in for archiving. */
const MEDIATOR_STATES: readonly CaseState[] = ['mediating', 'closing', 'closed', 'archive-returned'];
const STAFF_WORK: readonly Permission[] = [
  'case.review',
  'case.accept',
  'case.assign',
  'case.follow-up',
  'case.close',
];

export type Addition = {
  state: CaseState;
  hats: readonly Hat[];
  permissions: ReadonlySet<Permission>;
  /** A respondent's part locks as soon as they have handed it in. */
  hasSupplemented: boolean;
};

function mayAddAs(hat: Hat, { state, permissions, hasSupplemented }: Addition): 'yes' | 'locked' | 'no' {
  const when = (isOpen: boolean) => (isOpen ? 'yes' : 'locked');
  if (hat === 'system') return 'yes';
  if (hat === 'applicant')
    return permissions.has('case.apply') ? when(APPLICANT_EDITABLE_STATES.includes(state)) : 'no';
  if (hat === 'respondent') {
    return permissions.has('case.respond')
      ? when(RESPONDENT_EDITABLE_STATES.includes(state) && !hasSupplemented)
      : 'no';
  }
  if (hat === 'mediator')
    return permissions.has('case.mediate') ? when(MEDIATOR_STATES.includes(state)) : 'no';
  const isEarly = APPLICANT_EDITABLE_STATES.includes(state);
  if (isEarly && permissions.has('case.apply-on-behalf')) return 'yes';
  if (!STAFF_WORK.some((word) => permissions.has(word)))
    return permissions.has('case.apply-on-behalf') ? 'locked' : 'no';
  return when(CASE_STATES[state].phase === 'open');
}

export function judgeAddition(addition: Addition): 'ok' | 'CASE_LOCKED' | 'FORBIDDEN' {
  if (FROZEN_STATES.includes(addition.state)) return 'CASE_LOCKED';
  const answers = addition.hats.map((hat) => mayAddAs(hat, addition));
  if (answers.includes('yes')) return 'ok';
  return answers.includes('locked') ? 'CASE_LOCKED' : 'FORBIDDEN';
}
