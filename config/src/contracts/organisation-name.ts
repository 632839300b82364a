/** An organisation where only its name matters. */
import { z } from 'zod';
import { id } from './common';

export const organisationName = z.strictObject({ id, name: z.string() }).meta({ id: 'OrganisationName' });
export type OrganisationName = z.infer<typeof organisationName>;
