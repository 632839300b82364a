/** Each category by how much of it came (across), how often it ended well (up), and how much money it was about (size). */
import type { StatisticsAnswers } from '@tiaohe/config';
import { money, percent, short, whole } from './numbers';
import { MOTION, gridLine, quietAxis, textStyle, tooltip, type ChartOption } from './option';
import { HUE, INK, LINE } from './palette';
import type { Scale } from './scale';

type Bubble = StatisticsAnswers['bubble'][number];
export type RatedBubble = Bubble & { successRate: number };

/** Only a category with an outcome has a place on the upward axis. */
export const ratedBubbles = (bubbles: readonly Bubble[], most = 12): RatedBubble[] =>
  bubbles
    .filter((bubble): bubble is RatedBubble => bubble.successRate !== null && bubble.count > 0)
    .sort((left, right) => right.count - left.count)
    .slice(0, most);

/** The eye compares areas, so the amount sets the area and not the width. */
export const bubbleWidth = (amount: number, largest: number, scale: Scale): number =>
  scale.px(8) + scale.px(30) * Math.sqrt(largest > 0 ? Math.max(amount, 0) / largest : 0);

/** The axis begins at a round step below the worst category: near 90 % a zero axis shows nothing. */
export const lowestRate = (rates: readonly number[]): number =>
  Math.max(0, Math.floor((Math.min(1, ...rates) - 0.02) * 20) / 20);

export function bubbleOption({ bubbles, scale }: { bubbles: readonly Bubble[]; scale: Scale }): ChartOption {
  const shown = ratedBubbles(bubbles);
  const largest = Math.max(...shown.map(({ amount }) => amount), 0);
  const label = { ...textStyle(scale, 12), nameGap: scale.px(6) };
  return {
    ...MOTION,
    grid: {
      left: scale.px(8),
      right: scale.px(24),
      top: scale.px(26),
      bottom: scale.px(4),
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: {
      ...tooltip(scale),
      formatter: (one) => {
        const bubble = Array.isArray(one) ? undefined : shown[one.dataIndex];
        if (!bubble) return '';
        const { text, unit } = money(bubble.amount);
        return `${bubble.name}<br/>受理 ${whole(bubble.count)} 件　成功率 ${percent(bubble.successRate)}<br/>标的 ${text} ${unit}`;
      },
    },
    xAxis: {
      ...quietAxis,
      type: 'value',
      min: 0,
      splitNumber: 4,
      minInterval: 1,
      axisLine: { show: true, lineStyle: { color: LINE.axis } },
      axisLabel: { ...label, formatter: short, hideOverlap: true },
    },
    yAxis: {
      ...quietAxis,
      type: 'value',
      min: lowestRate(shown.map(({ successRate }) => successRate)),
      max: 1,
      splitNumber: 3,
      splitLine: gridLine(scale),
      axisLabel: { ...label, formatter: (rate: number) => `${Math.round(rate * 100)}%` },
    },
    series: [
      {
        type: 'scatter',
        clip: false,
        symbolSize: (_value, { dataIndex }) => bubbleWidth(shown[dataIndex]?.amount ?? 0, largest, scale),
        itemStyle: {
          color: {
            type: 'radial',
            x: 0.35,
            y: 0.3,
            r: 0.9,
            colorStops: [
              { offset: 0, color: `${HUE.bright}cc` },
              { offset: 1, color: `${HUE.received}66` },
            ],
          },
          borderColor: HUE.bright,
          borderWidth: Math.max(1, scale.px(1)),
        },
        label: {
          show: true,
          position: 'top',
          distance: scale.px(3),
          ...textStyle(scale, 12, INK.text),
          textBorderColor: '#0a2146',
          textBorderWidth: scale.px(3),
          formatter: ({ dataIndex }) => shown[dataIndex]?.name ?? '',
        },
        labelLayout: { hideOverlap: true },
        data: shown.map(({ count, successRate }) => [count, successRate]),
      },
    ],
  };
}
