/** A code that ties an existing account to an organisation: read out over the phone, typed in once (R41). */
import { randomInt } from 'node:crypto';
import type { FieldCipher } from '../../../platform/crypto/field-cipher';

/** No letter or digit that could be heard or read for another. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;
export const CODE_DAYS = 7;

export const makeBindingCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** As people type it: in small letters, with spaces or a dash. */
const readBindingCode = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '');

/** Only the index is stored: who reads the database learns no code. */
export const bindingIndex = (cipher: FieldCipher, code: string): string =>
  cipher.index('code', `binding:${readBindingCode(code)}`);
