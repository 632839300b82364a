/** Long work, as its owner sees it. */
import type { JobKind, JobState } from '../job-kinds';
import type { Instant } from './common';
import type { Id } from './id';

/** `url` works until `expiresAt`, a few minutes; a newer one comes with every reading, until the file itself is removed. */
export type JobFile = { name: string; url: string; expiresAt: Instant; keptUntil: Instant };
export type JobView = {
  id: Id;
  kind: JobKind;
  label: string;
  state: JobState;
  /** How many of how many; 0 of 0 while nobody knows yet. */
  done: number;
  all: number;
  /** What it is at, or how it ended, as a sentence. */
  step: string;
  createdAt: Instant;
  endedAt: Instant | null;
  /** False once it ended and its owner has not looked yet. */
  isSeen: boolean;
  file?: JobFile;
  /** What could not be done, line by line. */
  errors?: JobFile & { count: number };
};
/** Beside a list: what the badge says. */
export type JobCounts = { open: number; unseen: number };
