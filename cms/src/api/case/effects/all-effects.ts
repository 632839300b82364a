/**
 * Every effect that the table names, and the function that carries it out. A new word does not compile without one, nor
 * does one that asks for the input of an action it does not follow.
 */
import type { CaseEffect } from '@tiaohe/config';
import type { ActionsWith, Effect, MoveContext } from '../lifecycle/context';
import * as application from './application-effects';
import * as archive from './archive-effects';
import * as closing from './closing-effects';
import * as mediators from './mediator-effects';
import { assignAcceptanceNumber, assignNumber } from './numbers';
import * as respondents from './respondent-effects';
import * as time from './time-effects';
import * as willingness from './willingness-effects';

export const EFFECTS: { [E in CaseEffect]: Effect<ActionsWith<E>> } = {
  assignNumber,
  assignAcceptanceNumber,
  ...application,
  ...archive,
  ...closing,
  ...mediators,
  ...respondents,
  ...time,
  ...willingness,
};

/** The table that names the effect is the one that EFFECTS is typed by: this action is among those that it serves. */
export const carryOut = async (effect: CaseEffect, context: MoveContext): Promise<void> =>
  (EFFECTS[effect] as Effect)(context);
