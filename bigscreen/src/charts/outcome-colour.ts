/** What an outcome's colour is: good is teal in every shade, no agreement is coral, left early is slate. */
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
