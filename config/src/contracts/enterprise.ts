/** An enterprise and how far its registration is verified (R1b). */
import { z } from 'zod';
import { VERIFICATIONS } from '../closed-sets';
import { id, oneOf } from './common';

export const enterpriseView = z
  .strictObject({
    id,
    name: z.string(),
    creditCode: z.string(),
    legalRepresentative: z.string(),
    contact: z.string().nullable(),
    address: z.string().nullable(),
    hasLicence: z.boolean(),
    verification: oneOf(VERIFICATIONS),
    verificationNote: z.string().nullable().describe('What staff wrote for the enterprise to mend'),
  })
  .meta({ id: 'EnterpriseView' });
export type EnterpriseView = z.infer<typeof enterpriseView>;
