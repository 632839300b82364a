/** The address that asks for a code, as an index: it tells nothing, and is the same every time. */
import { addressLine } from '../../platform/http/address-line';
import type { Platform } from '../../platform/platform';

export const askedFrom = ({ cipher }: Platform, address: string): string =>
  cipher.index('code', `sms-from:${addressLine(address).line}`);
