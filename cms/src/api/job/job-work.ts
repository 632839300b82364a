/** What a kind of long work is: it goes in steps, lays aside what each step found, and ends with a file. */
import type { Readable } from 'node:stream';
import type { JobKind } from '@tiaohe/config';
import type { AccountActor, StaffActor } from '../../platform/actor';
import type { AuditLine } from '../../platform/audit/record-audit';
import type { Platform } from '../../platform/platform';
import type { SheetFormat } from '../../platform/sheet/sheet-stream';

/** What each kind is asked for. Kept sealed: a filter may hold a phone. */
export type JobInputs = {
  'accounts-list': { filter: Record<string, string>; format: SheetFormat };
  'audit-list': { filter: Record<string, string>; format: SheetFormat };
  'own-data': Record<string, never>;
};

export type JobOwner = AccountActor | StaffActor;
export type Turn<K extends JobKind = JobKind> = {
  platform: Platform;
  /** Its owner as they stand now, not as they stood when they began it. */
  actor: JobOwner;
  input: JobInputs[K];
  /** What the last step left behind; null at the beginning. A step that was not saved is done again. */
  cursor: unknown;
  /** What earlier steps laid aside, in order. */
  parts(): AsyncIterable<unknown[]>;
};
export type Step = {
  /** What it is at, in Chinese words. */
  step: string;
  done: number;
  all: number;
  cursor: unknown;
  part?: readonly unknown[];
};
export type Made = {
  file: { name: string; source: Readable };
  /** Asked every second while the file is being written. */
  progress?(): { done: number; all: number };
  /** Asked once the file is written: what could not be done, line by line. */
  errors?(): readonly string[];
  audit?: Omit<AuditLine, 'actor'>;
};
export type JobWork<K extends JobKind> = (turn: Turn<K>) => AsyncGenerator<Step, Made, void>;
/** Every kind and who does it; a new kind does not compile without one (wiring/all-jobs.ts). */
export type JobWorks = { [K in JobKind]: JobWork<K> };
