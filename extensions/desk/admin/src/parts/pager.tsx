/** Pages of a list: how many there are, and the way to the next. */
import { Button, Flex, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import type { Pagination } from '@tiaohe/config';

type Props = { pagination: Pagination | undefined; onPage(page: number): void };

export function Pager({ pagination, onPage }: Props) {
  if (!pagination) return null;
  const { page, pageCount, total } = pagination;
  return (
    <Flex justifyContent="space-between" padding={3} gap={4}>
      <Typography variant="pi" textColor="neutral600">
        共 {total} 条
      </Typography>
      {pageCount > 1 ? (
        <Flex gap={2}>
          <Button
            variant="tertiary"
            size="S"
            startIcon={<ChevronLeft />}
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          >
            上一页
          </Button>
          <Typography variant="pi">
            第 {page} / {pageCount} 页
          </Typography>
          <Button
            variant="tertiary"
            size="S"
            endIcon={<ChevronRight />}
            disabled={page >= pageCount}
            onClick={() => onPage(page + 1)}
          >
            下一页
          </Button>
        </Flex>
      ) : null}
    </Flex>
  );
}
