/** What one move carries from its decision to its effects, all inside one transaction. */
import type { CaseAction, CaseState, Hat } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../../platform/actor';
import type { Platform } from '../../../platform/platform';
import type { CaseRow } from '../../../platform/rows/case';
import type { NoticeWords } from '../../notice/send/notify';
import type { OpenedCase } from '../read/open-case';
import type { ActionInputs } from './inputs';

export type Patch = { [K in keyof CaseRow]?: CaseRow[K] | string | number | null };

export type MoveContext = {
  platform: Platform;
  trx: Knex.Transaction;
  now: Date;
  actor: Actor;
  hat: Hat;
  action: CaseAction;
  from: CaseState;
  to: CaseState;
  opened: OpenedCase;
  /** Columns of the case that this move changes, besides state and revision. */
  patch: Patch;
  /** Words for the notices and the timeline that effects find out. */
  words: NoticeWords;
  newMediatorIds: number[];
  input: ActionInputs[CaseAction];
};
export type Effect = (context: MoveContext) => Promise<void> | void;

/** The input of a known action: effects serve few actions, and say which. */
export const inputOf = <A extends CaseAction>(
  context: MoveContext,
  ..._actions: A[]
): Partial<ActionInputs[A]> => context.input as Partial<ActionInputs[A]>;
