/** Before and after of an edit for the audit trail: enough to see what happened, never a full number, no whole books. */
import { isMobile, maskPhone } from '@tiaohe/config';
import type { Edit, Values } from './weigh-edit';

export type AuditedChange = { field: string; before: unknown; after: unknown };
type Masks = Readonly<Record<string, (text: string) => string>>;

const LONGEST = 200;

function kept(value: unknown, mask: ((text: string) => string) | undefined): unknown {
  if (typeof value !== 'string') return value ?? null;
  if (mask) return value && mask(value);
  if (isMobile(value)) return maskPhone(value);
  const signs = Array.from(value);
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : value;
}

export const auditedChanges = ({
  edit,
  held,
  wanted,
  masks = {},
}: {
  edit: Edit;
  held: Values;
  wanted: Values;
  masks?: Masks;
}): AuditedChange[] =>
  edit.fields.map((field) => ({
    field,
    before: kept(held[field], masks[field]),
    after: kept(wanted[field], masks[field]),
  }));
