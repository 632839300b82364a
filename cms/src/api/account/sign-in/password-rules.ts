/** What a password must be: at least 10 characters of three kinds out of four (GB/T 22239-2019 8.1.4.1, practice). */
import { z } from 'zod';

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d\s]/u];
const SHORTEST = 10;
/** bcrypt reads no further than 72 bytes: what comes after would not protect anything. */
const MOST_BYTES = 72;

export const isStrongPassword = (text: string): boolean =>
  Array.from(text).length >= SHORTEST &&
  Buffer.byteLength(text) <= MOST_BYTES &&
  KINDS.filter((kind) => kind.test(text)).length >= 3;

export const PASSWORD_MESSAGE = '密码至少10个字符，并包含大写字母、小写字母、数字、符号中的三种';
export const newPassword = z.string().refine(isStrongPassword, PASSWORD_MESSAGE);
