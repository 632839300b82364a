/** Which text is a valid number for which kind of identity document. Lenient where no public check exists. */
import type { IdKind } from '../closed-sets';
import { isResidentId } from './id-number';

const SHAPES: Record<Exclude<IdKind, 'resident-id' | 'residence-permit'>, RegExp> = {
  passport: /^[A-Z0-9]{5,20}$/,
  'hk-macao-permit': /^[HM]?\d{8,10}$/,
  'taiwan-permit': /^(\d{8}|\d{10}[A-Z]?)$/,
  other: /^[\w\-()（）\p{Script=Han}]{2,40}$/u,
};

export function isIdDocument(kind: IdKind, text: string): boolean {
  if (kind === 'resident-id' || kind === 'residence-permit') return isResidentId(text);
  return SHAPES[kind].test(text);
}
