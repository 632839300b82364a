/** The centre at a glance. */
import { Box, Flex, Typography } from '@strapi/design-system';
import type { StatisticsAnswers } from '@tiaohe/config';
import { showClock } from '../format/show-time';
import { showRate } from '../format/show-value';
import { Panel } from '../parts/panel';

type Overview = StatisticsAnswers['overview'];

const FIGURES: { label: string; show(figures: Overview): string }[] = [
  { label: '今日收案', show: ({ today }) => String(today) },
  { label: '在办案件', show: ({ open }) => String(open) },
  { label: '调解中', show: ({ mediating }) => String(mediating) },
  { label: '三日内到期', show: ({ dueSoon }) => String(dueSoon) },
  { label: '已超期', show: ({ overdue }) => String(overdue) },
  { label: '累计收案', show: ({ received }) => String(received) },
  { label: '累计办结', show: ({ closed }) => String(closed) },
  { label: '调解成功率', show: ({ successRate }) => showRate(successRate) },
  {
    label: '平均用时',
    show: ({ averageDays }) => (averageDays === null ? '—' : `${Math.round(averageDays * 10) / 10} 天`),
  },
];

export const FigureStrip = ({ figures }: { figures: Overview }) => (
  <Box paddingTop={4}>
    <Panel
      title="中心概况"
      extra={
        <Typography variant="pi" textColor="neutral600">
          截至 {showClock(figures.asOf)}
        </Typography>
      }
    >
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        {FIGURES.map(({ label, show }) => (
          <Flex key={label} direction="column" alignItems="flex-start" gap={1}>
            <Typography variant="pi" textColor="neutral600">
              {label}
            </Typography>
            <Typography variant="beta" tag="span">
              {show(figures)}
            </Typography>
          </Flex>
        ))}
      </Flex>
    </Panel>
  </Box>
);
