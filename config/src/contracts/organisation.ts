/** Organisations, the accounts that act for them, and the codes that bind one (R41, R42). */
import { z } from 'zod';
import { maskedPhone } from './account';
import { id, instant, revision } from './common';
import { membershipView } from './membership';

export const organisationView = z
  .strictObject({
    id,
    name: z.string(),
    code: z.string().nullable(),
    level: z.int().describe('1 stands above all'),
    parent: id.nullable(),
    kind: z.string().nullable(),
    region: z.string().nullable(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    introduction: z.string().nullable(),
    mediators: z.int(),
    openCases: z.int(),
    revision,
  })
  .meta({ id: 'OrganisationView' });
export type OrganisationView = z.infer<typeof organisationView>;

export const organisationUses = z
  .strictObject({
    children: z.int(),
    mediators: z.int(),
    openCases: z.int(),
    accounts: z.int(),
    staff: z.int(),
  })
  .describe('What stands on an organisation and would have to move before it can go')
  .meta({ id: 'OrganisationUses' });
export type OrganisationUses = z.infer<typeof organisationUses>;

export const boundAccount = z
  .strictObject({
    id: id.describe('Of the membership that ties it'),
    accountId: id,
    name: z.string(),
    phone: maskedPhone,
    roleName: z.string(),
    state: z.enum(['active', 'disabled']),
    since: instant,
  })
  .meta({ id: 'BoundAccount' });
export type BoundAccount = z.infer<typeof boundAccount>;

export const issuedCode = z
  .strictObject({ code: z.string().describe('Shown this once'), expiresAt: instant })
  .meta({ id: 'IssuedCode' });
export type IssuedCode = z.infer<typeof issuedCode>;

export const bindingPreview = organisationView
  .pick({ id: true, name: true, kind: true, region: true })
  .extend({ expiresAt: instant.nullable() })
  .meta({ id: 'BindingPreview' });
export type BindingPreview = z.infer<typeof bindingPreview>;

export const binding = z
  .strictObject({ organisation: organisationView, membership: membershipView })
  .meta({ id: 'Binding' });
export type Binding = z.infer<typeof binding>;
