/** What stands between a stranger and a text message to a phone. */
import { z } from 'zod';
import { SMS_CHECK_KINDS } from '../closed-sets';
import { id } from './id';

export const smsCheck = z
  .strictObject({
    id,
    kind: z.enum(SMS_CHECK_KINDS),
    picture: z
      .string()
      .nullable()
      .describe('A data URI: four digits to read. Null when one waits instead; the answer is then empty'),
    readyIn: z.int().describe('Seconds until the answer is taken'),
    goodFor: z.int().describe('Seconds for which it is good at all'),
  })
  .describe(
    'A small task before a code goes out by text message. Its answer goes along with the next wish for a code, once',
  )
  .meta({ id: 'SmsCheck' });
export type SmsCheck = z.infer<typeof smsCheck>;
