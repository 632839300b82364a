/** Says which of an account's unique values somebody else already has, when PostgreSQL refuses a row. */
import type { ErrorCode } from '@tiaohe/config';
import { Refusal } from '../../platform/http/refusal';

const TAKEN: readonly [part: string, code: ErrorCode][] = [
  ['phone_index', 'PHONE_TAKEN'],
  ['username', 'USERNAME_TAKEN'],
  ['credit_code', 'CREDIT_CODE_TAKEN'],
  ['wechat_openid', 'WECHAT_ALREADY_BOUND'],
];

/** Wraps a whole transaction: after the refusal nothing more can be asked inside it. */
export async function refuseTakenValues<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, constraint } = error as { code?: unknown; constraint?: unknown };
    const known =
      code === '23505' && typeof constraint === 'string'
        ? TAKEN.find(([part]) => constraint.includes(part))
        : undefined;
    throw known ? new Refusal(known[1]) : error;
  }
}
