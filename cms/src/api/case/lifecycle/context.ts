/** What one move carries from its decision to its effects, all inside one transaction. */
import type { CASE_TRANSITIONS, CaseAction, CaseEffect, CaseState, Hat } from '@tiaohe/config';
import type { CaseRow } from '../../../platform/rows/case';
import type { NoticeWords } from '../../notice/send/notify';
import type { CaseHand } from '../write/in-case';
import type { Deed } from './inputs';

export type Patch = { [K in keyof CaseRow]?: CaseRow[K] | string | number | null };

/** Told apart by `action`, so that an effect of several actions reads each one's own input. */
export type MoveContext<A extends CaseAction = CaseAction> = CaseHand &
  Deed<A> & {
    hat: Hat;
    from: CaseState;
    to: CaseState;
    /** Columns of the case that this move changes, besides state and revision. */
    patch: Patch;
    /** Words for the notices and the timeline that effects find out. */
    words: NoticeWords;
    newMediatorIds: number[];
  };
/** @typeParam A the actions that it serves; none named: any. */
export type Effect<A extends CaseAction = CaseAction> = (context: MoveContext<A>) => Promise<void> | void;

type Follows<T> =
  | (T extends { after: readonly (infer E)[] } ? E : never)
  | (T extends { unless: { after: readonly (infer E)[] } } ? E : never);
/** The actions that the table lets this effect follow. */
export type ActionsWith<E extends CaseEffect> = {
  [A in CaseAction]: E extends Follows<(typeof CASE_TRANSITIONS)[A]> ? A : never;
}[CaseAction];
