/** What was done to a person's account, and what they did, from the audit trail. */
import { paginate } from '../../platform/http/paging';
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { auditLines, countLines } from '../audit-entry/list-audit';
import { findPerson } from './list-people';

export async function personHistory({
  platform,
  id,
  page,
  pageSize,
}: {
  platform: Platform;
  id: string;
  page: number;
  pageSize: number;
}) {
  if (!(await findPerson(platform.db, id))) refuse('NOT_FOUND');
  const { db } = platform;
  const filter = { person: id };
  const total = await countLines(db, filter);
  const { lines } = await auditLines({ db, filter, most: pageSize, skip: (page - 1) * pageSize });
  return { lines, pagination: paginate({ page, pageSize }, total) };
}
