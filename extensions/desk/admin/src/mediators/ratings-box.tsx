/** What parties said of a mediator. */
import { Flex, Typography } from '@strapi/design-system';
import type { Id } from '@tiaohe/config';
import { useCallback } from 'react';
import { mediatorCalls } from '../api/mediators';
import { useDesk } from '../api/use-desk';
import { showDate } from '../format/show-time';
import { useLoad } from '../hooks/use-load';
import { Gate } from '../parts/states';

const stars = (count: number) => '★'.repeat(count) + '☆'.repeat(Math.max(0, 5 - count));

export function RatingsBox({ id }: { id: Id }) {
  const desk = useDesk();
  const ratings = useLoad(useCallback(() => mediatorCalls(desk).ratings(id), [desk, id]));
  return (
    <Gate of={ratings} empty="还没有评价" isEmpty={({ items }) => items.length === 0}>
      {({ items, count, average }) => (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography variant="pi" textColor="neutral600">
            共 {count} 条，平均 {average?.toFixed(1) ?? '—'} 分
          </Typography>
          {items.map((rating) => (
            <Flex key={rating.id} direction="column" alignItems="stretch">
              <Flex justifyContent="space-between">
                <Typography textColor="warning700" aria-label={`${rating.stars} 星`}>
                  {stars(rating.stars)}
                </Typography>
                <Typography variant="pi" textColor="neutral600">
                  {rating.by} · {showDate(rating.at)}
                </Typography>
              </Flex>
              <Typography>{rating.comment ?? '没有留言'}</Typography>
            </Flex>
          ))}
        </Flex>
      )}
    </Gate>
  );
}
