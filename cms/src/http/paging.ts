/** Pages of lists: `page` from 1, `pageSize` at most 100. */
import type { Pagination } from '@tiaohe/config';
import { z } from 'zod';

export const PAGE_SIZE = 20;

export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(PAGE_SIZE),
  sort: z.string().max(60).optional(),
  q: z.string().trim().max(100).optional(),
});
export type PageQuery = z.infer<typeof pageQuery>;

export const paginate = (
  { page, pageSize }: { page: number; pageSize: number },
  total: number,
): Pagination => ({
  page,
  pageSize,
  total,
  pageCount: Math.ceil(total / pageSize),
});
