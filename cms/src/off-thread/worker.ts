/** The thread's side: does one task at a time. A refusal crosses as data, because classes do not. */
import type { ErrorCode } from '@tiaohe/config';
import { Refusal } from '../http/refusal';
import { TASKS, type TaskName } from './tasks';

export type Ordered = { name: TaskName; input: unknown };
export type Crossed =
  { ok: true; value: unknown } | { ok: false; code: ErrorCode; details: Refusal['details'] };

export default async function work({ name, input }: Ordered): Promise<Crossed> {
  try {
    return { ok: true, value: await (TASKS[name] as (given: unknown) => Promise<unknown>)(input) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details };
    throw error;
  }
}
