/** What people are told before they hand over data, and what they agreed to (个人信息保护法 arts. 14–17). */
import { z } from 'zod';
import { id, instant } from './common';

export const consentKind = z.enum(['privacy', 'id-number']);
export type ConsentKind = z.infer<typeof consentKind>;

export const consentView = z
  .strictObject({
    id,
    kind: consentKind,
    label: z.string(),
    version: z.string(),
    at: instant,
    withdrawnAt: instant.nullable(),
    consequence: z.string().describe('What happens when it is withdrawn'),
  })
  .meta({ id: 'ConsentView' });
export type ConsentView = z.infer<typeof consentView>;

export const privacyNotice = z
  .strictObject({ version: z.string(), title: z.string(), text: z.string() })
  .meta({ id: 'PrivacyNotice' });
export type PrivacyNotice = z.infer<typeof privacyNotice>;
