/** What a meeting is called at the meeting service: the case's number, never a name. */
import type { Knex } from 'knex';
import type { CaseRow } from '../../../platform/rows/case';

export const subjectOf = ({ number }: Pick<CaseRow, 'number'>): string => `${number ?? '案件'} 线上调解`;

export const caseOf = (db: Knex, id: number): Promise<CaseRow | undefined> =>
  db<CaseRow>('cases').where({ id }).first();
