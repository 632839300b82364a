/** Every effect that the table names, and the function that carries it out. A new word does not compile without one. */
import type { CaseEffect } from '@tiaohe/config';
import type { Effect } from '../lifecycle/context';
import * as application from './application-effects';
import * as archive from './archive-effects';
import * as closing from './closing-effects';
import * as mediators from './mediator-effects';
import { assignAcceptanceNumber, assignNumber } from './numbers';
import * as respondents from './respondent-effects';
import * as time from './time-effects';
import * as willingness from './willingness-effects';

export const EFFECTS: Record<CaseEffect, Effect> = {
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
