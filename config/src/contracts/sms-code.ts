/** Codes by text message: that one went out, and how many may. */
import { z } from 'zod';
import { revision } from './common';

export const smsCodeSent = z
  .strictObject({ resendAfter: z.int().describe('Seconds until the next may be asked for') })
  .meta({ id: 'SmsCodeSent' });
export type SmsCodeSent = z.infer<typeof smsCodeSent>;

export const smsCapState = z.enum(['normal', 'near', 'reached']);
export type SmsCapState = z.infer<typeof smsCapState>;

export const smsUsage = z
  .strictObject({
    lastHour: z.int(),
    perHour: z.int().describe('How many may go out in an hour'),
    state: smsCapState,
    least: z.int().describe('The lowest that perHour may be set to'),
    most: z.int().describe('The highest'),
    revision,
  })
  .describe('Codes to people who are not signed in')
  .meta({ id: 'SmsUsage' });
export type SmsUsage = z.infer<typeof smsUsage>;
