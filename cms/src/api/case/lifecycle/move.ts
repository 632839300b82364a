/**
 * The one writer of a case's state. Decision, state, timeline, audit, notices and promises to the outside world share
 * one transaction; of two people who act at once one wins and the other is told that the case has moved.
 */
import {
  CASE_STATES,
  CASE_TRANSITIONS,
  planTransition,
  transitionOf,
  type CaseEffect,
  type Plan,
} from '@tiaohe/config';
import type { Knex } from 'knex';
import { refuse } from '../../../platform/http/refusal';
import type { CaseRow } from '../../../platform/rows/case';
import { carryOut } from '../effects/all-effects';
import { findFacts, findTurn } from '../facts/find-facts';
import { peopleOf, type CasePeople } from '../read/people-of';
import { inCase, inCaseWithin, type CaseHand, type InCase } from '../write/in-case';
import type { MoveContext } from './context';
import { givenNames, type Deed } from './inputs';
import { prepare } from './prepare';

export type Move = Omit<InCase, 'of' | 'needs'> & {
  /** A function where the input is still to be read: a stranger learns nothing, not even what an action takes. */
  deed: Deed | (() => Deed);
  /** The revision that the person was looking at; null for the system, which looks inside the transaction. */
  revision: number | null;
};
/** The case after a move. */
export type Moved = { row: CaseRow; people: CasePeople };

function refusePlan(plan: Extract<Plan, { ok: false }>): never {
  return refuse(plan.code, 'missing' in plan ? { missing: plan.missing } : {});
}

async function decide(hand: CaseHand, { action, input }: Deed) {
  const { opened, row, hats } = hand;
  const rules = transitionOf(action);
  const plan = planTransition({
    state: row.state,
    action,
    standing: { hats, permissions: opened.permissions },
    facts: await findFacts(hand, rules.needs),
    turns: rules.unless ? { [rules.unless.turn]: findTurn(hand, rules.unless.turn) } : {},
    given: givenNames(input),
  });
  return plan.ok ? plan : refusePlan(plan);
}

/** A case that stops being open, or is opened again, says when. */
function endedAt({ now, row, to }: MoveContext): Date | null {
  if (CASE_STATES[to].phase !== 'done') return null;
  return row.ended_at ?? now;
}

/** The database's own guard lets state through only for whoever says this, inside their transaction. */
const MOVER = "select set_config('tiaohe.mover', 'on', true)";

async function writeState(context: MoveContext): Promise<CaseRow> {
  const { db, now, row, patch, from, to } = context;
  const { id, revision } = row;
  const [moved] = await db<CaseRow>('cases')
    .with('mover', db.raw(MOVER))
    .updateFrom('mover')
    .where({ 'cases.id': id, 'cases.state': from, 'cases.revision': revision })
    .update({
      ...(patch as Partial<CaseRow>),
      state: to,
      ended_at: endedAt(context),
      revision: revision + 1,
      updated_at: now,
    })
    .returning<CaseRow[]>('cases.*');
  return moved ?? refuse('CASE_MOVED');
}

async function moveBy(hand: CaseHand, { deed: asked, revision }: Move): Promise<Moved> {
  const { db, row } = hand;
  const deed = typeof asked === 'function' ? asked() : asked;
  if (revision !== null && revision !== row.revision) refuse('CASE_MOVED');

  await prepare(hand, deed);
  const { hat, from, to, after, tell } = await decide(hand, deed);
  const context: MoveContext = { ...hand, ...deed, hat, from, to, patch: {}, words: {}, newMediatorIds: [] };
  for (const effect of after as readonly CaseEffect[]) await carryOut(effect, context);

  const moved = { row: await writeState(context), people: await peopleOf(db, row.id) };
  hand.becomes(moved.row, moved.people);
  const { words, newMediatorIds } = context;
  const note = words.note ? `：${words.note}` : '';
  hand.timeline({ action: deed.action, from, to, text: `${CASE_TRANSITIONS[deed.action].label}${note}` });
  hand.audit({
    action: `case.${deed.action}`,
    detail: { from, to, revision: moved.row.revision, hat },
  });
  for (const event of tell) hand.tell({ event, words, newMediatorIds });
  return moved;
}

/**
 * Moves a case by one action.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CASE_MOVED, ACTION_NOT_AVAILABLE, ACTION_NOT_READY, SESSION_REQUIRED, and those
 * of single effects (MEDIATOR_CONFLICT). Nothing is written then.
 */
export const move = (asked: Move): Promise<Moved> => inCase(asked, (hand) => moveBy(hand, asked));

/** The same, inside a transaction that the caller has opened. */
export const moveWithin = (trx: Knex.Transaction, asked: Move): Promise<Moved> =>
  inCaseWithin(trx, asked, (hand) => moveBy(hand, asked));
