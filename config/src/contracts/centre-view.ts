/** What anybody may know of the centre before signing in. */
import { z } from 'zod';

export const centreView = z
  .strictObject({
    name: z.string(),
    phone: z.string(),
    address: z.string(),
    privacyVersion: z.string().describe('Of the privacy notice in force'),
    smsCodeSeconds: z.int().describe('How long one waits for the next code'),
    subscribeTemplateIds: z
      .string()
      .array()
      .describe('WeChat subscription templates to ask for, the most useful first'),
  })
  .meta({ id: 'CentreView' });
export type CentreView = z.infer<typeof centreView>;
