/** What just happened in the centre, without names. */
import { Flex, Typography } from '@strapi/design-system';
import type { FeedEntry } from '@tiaohe/config';
import { showAgo } from '../format/show-time';
import { Panel } from '../parts/panel';
import { Nothing } from '../parts/states';
import { Dot, Line, Lines } from './lines';

export const FeedPanel = ({ recent }: { recent: FeedEntry[] }) => (
  <Panel title="最新动态" flush>
    {recent.length === 0 ? (
      <Nothing>还没有动态</Nothing>
    ) : (
      <Lines>
        {recent.map((entry) => (
          <Line key={entry.id} as="div" style={{ cursor: 'default' }}>
            <Dot $level={entry.level} />
            <Flex justifyContent="space-between" gap={3} flex="1">
              <Typography>{entry.text}</Typography>
              <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
                {showAgo(entry.at)}
              </Typography>
            </Flex>
          </Line>
        ))}
      </Lines>
    )}
  </Panel>
);
