/** Pages of lists: `page` from 1, `pageSize` at most 100. */
import type { Pagination } from '@tiaohe/config';
import { z } from 'zod';

export const PAGE_SIZE = 20;

export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(PAGE_SIZE),
  // A list that can be sorted says how (sortBy); what would not be read is refused.
  sort: z.never({ error: '这个列表不能另选排序方式' }).optional(),
  q: z.string().trim().max(100).optional(),
});
/** The sorts of one list, by the word that asks for each. `-word` is the other way round. */
export const sortBy = <W extends string>(sorts: Readonly<Record<W, string>>) =>
  z.enum(Object.keys(sorts) as [W, ...W[]], { error: '没有这种排序方式' }).optional();

export const paginate = (
  { page, pageSize }: { page: number; pageSize: number },
  total: number,
): Pagination => ({
  page,
  pageSize,
  total,
  pageCount: Math.ceil(total / pageSize),
});
