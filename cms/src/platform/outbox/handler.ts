/** What a handler of outbox work is given and answers. Handlers are idempotent by key: see enqueue. */
import type { Platform } from '../platform';
import type { Vendors } from '../vendors/vendors';
import type { JobKind, JobPayloads } from './job-kinds';

export type HandlerInput<K extends JobKind> = {
  platform: Platform;
  vendors: Vendors;
  payload: JobPayloads[K];
  key: string;
  /** 1 the first time. More than 1 means that an earlier try may have reached the vendor without our knowing. */
  attempt: number;
};
export type HandlerResult =
  | { done: true; reference?: string }
  | { done: false; retryAfterMs?: number; reason: string }
  /** Trying again is of no use; staff see it in the list of dead letters. Forgotten: what it carried is gone, and it cannot be sent again. */
  | { dead: true; reason: string; isForgotten?: boolean };
export type JobHandler<K extends JobKind> = (input: HandlerInput<K>) => Promise<HandlerResult>;
export type JobHandlers = { [K in JobKind]: JobHandler<K> };
