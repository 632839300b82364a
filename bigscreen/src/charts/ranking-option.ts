/** Who handles most: one bar per organisation, its closed part lit, count and success rate at its end. */
import type { StatisticsAnswers } from '@tiaohe/config';
import { percent, whole } from './numbers';
import { MOTION, quietAxis, textStyle, tooltip, type ChartOption } from './option';
import { FIGURE_FACE, HUE, INK, LINE } from './palette';
import type { Scale } from './scale';

type Organisation = StatisticsAnswers['organisations'][number];
type Input = { organisations: readonly Organisation[]; scale: Scale; most?: number };

export const largestFirst = <T extends { count: number }>(rows: readonly T[], most: number): T[] =>
  rows
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count)
    .slice(0, most);

/** As the trade itself shortens it. */
export const shortOrganisation = (name: string): string =>
  name.replace(/人民调解委员会$/, '调委会').replace(/调解委员会$/, '调委会');

const LIT = {
  type: 'linear' as const,
  x: 0,
  y: 0,
  x2: 1,
  y2: 0,
  colorStops: [
    { offset: 0, color: '#2a7fe8' },
    { offset: 1, color: HUE.bright },
  ],
};

export function rankingOption({ organisations, scale, most = 6 }: Input): ChartOption {
  const rows = largestFirst(organisations, most);
  const thickness = scale.px(9);
  const borderRadius = thickness / 2;
  const figure = {
    fontFamily: FIGURE_FACE,
    fontSize: scale.type(17),
    fontWeight: 600 as const,
    align: 'right' as const,
  };
  return {
    ...MOTION,
    grid: { left: scale.px(140), right: scale.px(118), top: 0, bottom: 0 },
    tooltip: { ...tooltip(scale), trigger: 'axis', axisPointer: { type: 'none' } },
    xAxis: { type: 'value', max: Math.max(...rows.map(({ count }) => count), 1), show: false },
    yAxis: [
      {
        ...quietAxis,
        type: 'category',
        inverse: true,
        data: rows.map(({ name }) => shortOrganisation(name)),
        axisLabel: {
          ...textStyle(scale, 14, INK.text),
          width: scale.px(128),
          overflow: 'truncate',
          margin: scale.px(12),
        },
      },
      {
        ...quietAxis,
        type: 'category',
        inverse: true,
        data: rows.map(({ count, successRate }) => `{count|${whole(count)}}{rate|${percent(successRate)}}`),
        axisLabel: {
          margin: scale.px(4),
          rich: {
            count: { ...figure, width: scale.px(46), color: INK.strong },
            rate: { ...figure, width: scale.px(62), color: HUE.done },
          },
        },
      },
    ],
    series: [
      {
        name: '受理',
        type: 'bar',
        barWidth: thickness,
        itemStyle: { color: '#1d4f9c', borderRadius },
        showBackground: true,
        backgroundStyle: { color: LINE.track, borderRadius },
        data: rows.map(({ count }) => count),
      },
      {
        name: '办结',
        type: 'bar',
        barWidth: thickness,
        barGap: '-100%',
        z: 3,
        itemStyle: { color: LIT, borderRadius },
        data: rows.map(({ closed, count }) => Math.min(closed, count)),
      },
    ],
  };
}
