/** Work that takes longer than one waits for an answer: its kinds, and the states it goes through. */
import type { Permission } from './permissions';

export const JOB_STATES = {
  waiting: '等待中',
  running: '进行中',
  done: '已完成',
  failed: '没有做完',
  cancelled: '已取消',
} as const;
export type JobState = keyof typeof JOB_STATES;
/** What may still be cancelled. */
export const JOB_OPEN: readonly JobState[] = ['waiting', 'running'];
/** What may be tried again. */
export const JOB_ENDED_SHORT: readonly JobState[] = ['failed', 'cancelled'];

type JobKindRow = {
  label: string;
  /** Whose it is: a colleague's, or an account's. */
  door: 'staff' | 'account';
  /** Asked when it begins, at each turn of its work, and again at the download. null: whoever is signed in, about themselves. */
  permission: Permission | null;
  /** Days until its files are removed; null: as the setting `job-result-days` says. */
  keepDays: number | null;
  /** A second one of the same person waits for nothing: it is refused while the first is on its way. */
  isSingle: boolean;
};

// prettier-ignore
export const JOB_KINDS = {
  'accounts-list': { label: '导出账号名单', door: 'staff',   permission: 'account.read', keepDays: null, isSingle: true },
  'audit-list':    { label: '导出审计日志', door: 'staff',   permission: 'audit.read',   keepDays: null, isSingle: true },
  // It was made against a code to the owner's phone, and is taken without a second one: so not for long.
  'own-data':      { label: '下载我的数据', door: 'account', permission: null,           keepDays: 1,    isSingle: true },
} as const satisfies Record<string, JobKindRow>;

export type JobKind = keyof typeof JOB_KINDS;
export const jobKindOf = (kind: JobKind): JobKindRow => JOB_KINDS[kind];
