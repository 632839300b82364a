/** How an outcome looks in a chart: good is teal in every shade, no agreement is coral, left early is slate. */
import { OUTCOMES } from '@tiaohe/config';
import { HUE } from './palette';

const COLOUR: Record<string, string> = {
  success: HUE.done,
  'success-confirmation': '#1fa890',
  partial: '#7fe3cc',
  failure: HUE.failed,
  terminated: HUE.stopped,
  withdrawn: '#4d6489',
};

export const outcomeColour = (code: string): string => COLOUR[code] ?? HUE.stopped;

/** One of the set's words is too long for a chart's label. */
export const shortOutcome = (name: string): string =>
  name === OUTCOMES['success-confirmation'] ? '申请司法确认' : name;
