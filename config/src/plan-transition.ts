/** Decides whether a case may move, and only decides: no clock, no database, no exceptions. */
import { CASE_FACTS, type CaseFact, type Facts, type Turns } from './case-facts';
import type { CaseEffect } from './case-effects';
import type { CaseState } from './case-states';
import { CASE_ACTIONS, transitionOf, type CaseAction, type Hat, type Transition } from './case-transitions';
import type { Missing } from './errors';
import type { NoticeEvent } from './notices';
import type { Permission } from './permissions';

/** Who asks: the hats this person wears on this case, and the permissions that their role holds. */
export type Standing = { hats: readonly Hat[]; permissions: ReadonlySet<Permission> };
export type Attempt = {
  state: CaseState;
  action: CaseAction;
  standing: Standing;
  facts: Facts;
  turns?: Turns;
  /** Names of the asked inputs that were given and are not empty. */
  given: ReadonlySet<string>;
};

export type Plan =
  | {
      ok: true;
      hat: Hat;
      from: CaseState;
      to: CaseState;
      isTurned: boolean;
      after: readonly CaseEffect[];
      tell: readonly NoticeEvent[];
    }
  | { ok: false; code: 'FORBIDDEN' | 'ACTION_NOT_AVAILABLE' }
  | { ok: false; code: 'ACTION_NOT_READY' | 'SESSION_REQUIRED'; missing: readonly Missing[] };

const ASK_MESSAGE: Record<string, string> = {
  remarks: '请写明需要修改的地方',
  ground: '请选择理由',
  text: '请写明说明文字',
  reason: '请写明理由',
  note: '请写明原因',
  mediators: '请选择至少一位调解员',
  days: '请填写延长的天数',
  outcome: '请选择调解结果',
  approve: '请选择同意或不同意',
  survivor: '请选择并入的案件',
};

/** The first door that this person may use for this row, or undefined. */
export function openDoor(row: Transition, standing: Standing): Hat | undefined {
  return row.by.find(
    ({ hat, permission }) =>
      standing.hats.includes(hat) && (!permission || standing.permissions.has(permission)),
  )?.hat;
}

/** What still stands in the way of a row, besides the input. An unknown fact counts as false. */
export function missingFacts(row: Transition, hat: Hat, facts: Facts): CaseFact[] {
  const excused = hat === 'staff' ? (row.staffMayWithout ?? []) : [];
  return row.needs.filter((fact) => facts[fact] !== true && !excused.includes(fact));
}

export const describeFact = (fact: CaseFact): Missing => {
  const { field, message } = CASE_FACTS[fact];
  return { fact, field, message };
};

/**
 * Plans one move.
 * @returns where the case goes and what follows; or the refusal: FORBIDDEN (no door), ACTION_NOT_AVAILABLE (wrong
 * state), ACTION_NOT_READY or a fact's own code with everything that is missing.
 */
export function planTransition({ state, action, standing, facts, turns = {}, given }: Attempt): Plan {
  const row = transitionOf(action);

  const hat = openDoor(row, standing);
  if (!hat) return { ok: false, code: 'FORBIDDEN' };
  if (!row.from.includes(state)) return { ok: false, code: 'ACTION_NOT_AVAILABLE' };

  const lacking = missingFacts(row, hat, facts);
  const missing = [
    ...lacking.map(describeFact),
    ...row.asks
      .filter((name) => !given.has(name))
      .map((name) => ({ fact: 'input', field: name, message: ASK_MESSAGE[name] ?? '请填写' })),
  ];
  if (missing.length > 0) {
    const needsSession = lacking.some((fact) => 'code' in CASE_FACTS[fact]);
    return { ok: false, code: needsSession ? 'SESSION_REQUIRED' : 'ACTION_NOT_READY', missing };
  }

  const isTurned = row.unless !== undefined && turns[row.unless.turn] === true;
  const { to, after, tell } = isTurned && row.unless ? row.unless : row;
  return { ok: true, hat, from: state, to: to === 'same' ? state : to, isTurned, after, tell };
}

export type OfferedAction = {
  action: CaseAction;
  label: string;
  asks: readonly string[];
  ready: boolean;
  missing: Missing[];
};

/** The actions this person may take in this state, each with what is still missing: the screens' buttons. */
export function offerActions(state: CaseState, standing: Standing, facts: Facts): OfferedAction[] {
  return CASE_ACTIONS.flatMap((action) => {
    const row = transitionOf(action);
    const hat = openDoor(row, standing);
    if (!hat || hat === 'system' || !row.from.includes(state)) return [];
    const missing = missingFacts(row, hat, facts).map(describeFact);
    return [{ action, label: row.label, asks: row.asks, ready: missing.length === 0, missing }];
  });
}
