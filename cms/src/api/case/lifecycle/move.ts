/**
 * The one writer of a case's state. Decision, state, timeline, audit, notices and promises to the outside world share
 * one transaction; of two people who act at once one wins and the other is told that the case has moved.
 */
import {
  CASE_STATES,
  CASE_TRANSITIONS,
  planTransition,
  transitionOf,
  type CaseAction,
  type NoticeEvent,
  type Plan,
} from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import { recordAudit } from '../../../platform/audit/record-audit';
import { refuse } from '../../../platform/http/refusal';
import type { Platform } from '../../../platform/platform';
import type { CaseRow } from '../../../platform/rows/case';
import { categoryName } from '../../category/category-name';
import { notify } from '../../notice/send/notify';
import { addTimeline } from '../../timeline-entry/add-timeline';
import { EFFECTS } from '../effects/all-effects';
import { findFacts, findTurn } from '../facts/find-facts';
import { openCase } from '../read/open-case';
import type { MoveContext } from './context';
import { givenNames, type ActionInputs } from './inputs';
import { prepare } from './prepare';

export type Move<A extends CaseAction = CaseAction> = {
  platform: Platform;
  actor: Actor;
  /** documentId of the case. */
  id: string;
  action: A;
  input: ActionInputs[A];
  /** The revision that the person was looking at; null for the system, which looks inside the transaction. */
  revision: number | null;
  address?: string;
};

function refusePlan(plan: Extract<Plan, { ok: false }>): never {
  return refuse(plan.code, 'missing' in plan ? { missing: plan.missing } : {});
}

/** The database's own guard lets state through only for whoever says this, inside their transaction. */
const becomeMover = (trx: Knex.Transaction): Promise<unknown> =>
  trx.raw("select set_config('tiaohe.mover', 'on', true)");

/** A case that stops being open, or is opened again, says when. */
function endedAt({ now, opened, to }: MoveContext): Date | null {
  if (CASE_STATES[to].phase !== 'done') return null;
  return opened.row.ended_at ?? now;
}

async function writeState(context: MoveContext): Promise<CaseRow> {
  const { trx, now, opened, patch, from, to } = context;
  const { id, revision } = opened.row;
  const [row] = await trx<CaseRow>('cases')
    .where({ id, state: from, revision })
    .update({
      ...(patch as Partial<CaseRow>),
      state: to,
      ended_at: endedAt(context),
      revision: revision + 1,
      updated_at: now,
    })
    .returning('*');
  return row ?? refuse('CASE_MOVED');
}

async function tellPeople(context: MoveContext, row: CaseRow, tell: readonly NoticeEvent[]): Promise<void> {
  const { trx: db, now, actor, words, newMediatorIds } = context;
  const category = await categoryName(db, row.category);
  for (const event of tell)
    await notify({ db, now, actor, event, row, categoryName: category, words, newMediatorIds });
}

async function carryOut<A extends CaseAction>(
  trx: Knex.Transaction,
  { platform, actor, id, action, input, revision, address }: Move<A>,
): Promise<CaseRow> {
  await becomeMover(trx);
  const now = platform.clock.now();
  const opened = await openCase({ db: trx, actor, id, lock: true });
  const { row, hats, permissions } = opened;
  if (revision !== null && revision !== row.revision) refuse('CASE_MOVED');

  await prepare({ trx, opened, action, input });
  const rules = transitionOf(action);
  const asked = { platform, db: trx, now, actor, opened };
  const plan = planTransition({
    state: row.state,
    action,
    standing: { hats, permissions },
    facts: await findFacts(asked, rules.needs),
    turns: rules.unless ? { [rules.unless.turn]: await findTurn(asked, rules.unless.turn) } : {},
    given: givenNames(input as Record<string, unknown>),
  });
  if (!plan.ok) return refusePlan(plan);

  const { hat, from, to } = plan;
  const context: MoveContext = {
    platform,
    trx,
    now,
    actor,
    hat,
    action,
    from,
    to,
    opened,
    patch: {},
    words: {},
    newMediatorIds: [],
    input,
  };
  for (const effect of plan.after) await EFFECTS[effect](context);

  const moved = await writeState(context);
  const note = context.words.note ? `：${context.words.note}` : '';
  const line = {
    caseId: row.id,
    revision: moved.revision,
    action,
    from,
    to,
    text: `${CASE_TRANSITIONS[action].label}${note}`,
  };
  await addTimeline({ db: trx, now, actor, line });
  await recordAudit({
    db: trx,
    now,
    line: {
      actor,
      action: `case.${action}`,
      subject: { type: 'case', id },
      detail: { from, to, revision: moved.revision, hat },
      address,
    },
  });
  await tellPeople(context, moved, plan.tell);
  return moved;
}

/**
 * Moves a case by one action.
 * @returns the case's row after it.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CASE_MOVED, ACTION_NOT_AVAILABLE, ACTION_NOT_READY, SESSION_REQUIRED, and those
 * of single effects (MEDIATOR_CONFLICT). Nothing is written then.
 */
export const move = <A extends CaseAction>(asked: Move<A>): Promise<CaseRow> =>
  asked.platform.transaction((trx) => carryOut(trx, asked));

/** The same, inside a transaction that the caller has opened. */
export const moveWithin = <A extends CaseAction>(trx: Knex.Transaction, asked: Move<A>): Promise<CaseRow> =>
  carryOut(trx, asked);
