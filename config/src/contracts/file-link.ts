/** A short-lived address of one file. */
import { z } from 'zod';
import { instant } from './common';

export const fileLink = z
  .strictObject({ url: z.string().describe('Needs no token'), expiresAt: instant })
  .meta({ id: 'FileLink' });
export type FileLink = z.infer<typeof fileLink>;
