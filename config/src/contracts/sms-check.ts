/** What stands between a stranger and a text message to a phone. */
import type { SmsCheckKind } from '../closed-sets';
import type { Id } from './id';

/** A small task before a code goes out by text message. Its answer goes along with the next wish for a code, once. */
export type SmsCheck = {
  id: Id;
  kind: SmsCheckKind;
  /** A data URI: four digits to read. Null when one waits instead; the answer is then empty. */
  picture: string | null;
  /** Seconds until the answer is taken. */
  readyIn: number;
  /** Seconds for which it is good at all. */
  goodFor: number;
};
