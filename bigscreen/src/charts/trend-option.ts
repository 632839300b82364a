/** What came in and what was brought to an end, as two areas over time. */
import type { StatisticsAnswers } from '@tiaohe/config';
import { bucketDays } from './bucket-days';
import { short } from './numbers';
import { MOTION, gridLine, quietAxis, textStyle, tooltip, type ChartOption } from './option';
import { HUE, INK, LINE } from './palette';
import type { Scale } from './scale';

type Point = StatisticsAnswers['trend'][number];

export const TREND_SERIES = [
  { name: '新收', key: 'received', colour: HUE.received },
  { name: '办结', key: 'closed', colour: HUE.done },
] as const;

export const fade = (colour: string, strength: number) => ({
  type: 'linear' as const,
  x: 0,
  y: 0,
  x2: 0,
  y2: 1,
  colorStops: [
    {
      offset: 0,
      color: `${colour}${Math.round(strength * 255)
        .toString(16)
        .padStart(2, '0')}`,
    },
    { offset: 1, color: `${colour}00` },
  ],
});

export const timeAxis = (labels: readonly string[], scale: Scale) => ({
  ...quietAxis,
  type: 'category' as const,
  boundaryGap: false,
  data: [...labels],
  axisLine: { show: true, lineStyle: { color: LINE.axis } },
  axisLabel: {
    ...textStyle(scale, 12),
    hideOverlap: true,
    margin: scale.px(9),
    alignMinLabel: 'left' as const,
    alignMaxLabel: 'right' as const,
  },
});

export const countAxis = (scale: Scale) => ({
  ...quietAxis,
  type: 'value' as const,
  minInterval: 1,
  splitNumber: 4,
  splitLine: gridLine(scale),
  axisLabel: { ...textStyle(scale, 12), formatter: short },
});

export function trendOption({ trend, scale }: { trend: readonly Point[]; scale: Scale }): ChartOption {
  const buckets = bucketDays(trend);
  return {
    ...MOTION,
    grid: {
      left: scale.px(8),
      right: scale.px(10),
      top: scale.px(10),
      bottom: scale.px(4),
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: { ...tooltip(scale), trigger: 'axis', axisPointer: { lineStyle: { color: INK.faint } } },
    xAxis: timeAxis(
      buckets.map(({ label }) => label),
      scale,
    ),
    yAxis: countAxis(scale),
    series: TREND_SERIES.map(({ name, key, colour }) => ({
      name,
      type: 'line' as const,
      smooth: 0.25,
      smoothMonotone: 'x' as const,
      showSymbol: buckets.length === 1,
      symbolSize: scale.px(6),
      lineStyle: { width: Math.max(1, scale.px(2)), color: colour },
      itemStyle: { color: colour },
      areaStyle: { color: fade(colour, key === 'received' ? 0.34 : 0.26) },
      data: buckets.map(({ days }) => days.reduce((sum, day) => sum + day[key], 0)),
    })),
  };
}
