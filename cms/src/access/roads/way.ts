/** How one of Strapi's own routes may be taken. Each has exactly one way; a route without any is closed. */
import type { AuditAction, AuditSubject } from '@tiaohe/config';

export type Records = {
  records: AuditAction;
  of: AuditSubject;
  /** Reaches beyond the database (files, the network): it cannot share a transaction with its line of the audit trail. */
  isOutside?: true;
};
/**
 * - `open`: asks nobody; signing in, and what is needed before it.
 * - `frame`: the panel's own frame reads it, also while a new password is due.
 * - `own`: touches nothing but one's own sign-ins and home page, also while a new password is due.
 * - `look`: reads.
 * - `asked`: a rule asks first (rules.ts), and the change is on the record.
 * - `records`: Strapi's own permissions are enough, and the change is on the record.
 * - `closed`: of no use here, or a way around our own.
 */
export type Way = 'open' | 'frame' | 'own' | 'look' | 'asked' | 'closed' | Records;
export type Roads = Readonly<Record<string, Way>>;

/** What is still open to a colleague whose password has grown too old. */
export const isOpenWhileDue = (way: Way): boolean => way === 'open' || way === 'frame' || way === 'own';
