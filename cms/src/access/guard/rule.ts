/** What a rule at one of Strapi's own routes is, and how it reads what was sent. */
import type { AuditAction, AuditSubject } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Actor } from '../../platform/actor';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';

export type Asked = {
  trx: Knex.Transaction;
  platform: Platform;
  actor: Actor;
  id: string;
  body: unknown;
};
export type Rule = {
  /** The word in the audit trail, and of what. */
  records: AuditAction;
  of: AuditSubject;
  /** Open also while a new password is due. */
  whileDue?: true;
  ask(asked: Asked): Promise<void>;
};
/** Said at the field and aloud: Strapi's pages show the sentence, and know nothing of our fields. */
export const refuseFieldInWords = (field: string, message: string): never =>
  refuse('VALIDATION', { fields: [{ field, message }], message });

/** By the key of the route (platform/http/road.ts). */
export type Rules = Readonly<Record<string, Rule>>;

export const fieldsOf = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};

/** Ids come as numbers, texts, or objects that carry one. What is none is left to Strapi to refuse. */
export function idsOf(value: unknown): number[] {
  const list = Array.isArray(value) ? value : [];
  return list
    .map((item: unknown) => Number(typeof item === 'object' ? fieldsOf(item)['id'] : item))
    .filter((id) => Number.isSafeInteger(id) && id > 0);
}
