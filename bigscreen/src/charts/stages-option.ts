/** How many cases reached each stage, as bars: the river of the wall, for a narrow screen. */
import type { NamedCount } from '@tiaohe/config';
import { whole } from './numbers';
import { MOTION, quietAxis, textStyle, type ChartOption } from './option';
import { FIGURE_FACE, HUE, INK, LINE } from './palette';
import type { Scale } from './scale';

export function stagesOption({
  funnel,
  scale,
}: {
  funnel: readonly NamedCount[];
  scale: Scale;
}): ChartOption {
  const borderRadius = scale.px(3);
  const figures = Math.max(...funnel.map(({ count }) => whole(count).length), 4);
  return {
    ...MOTION,
    grid: { left: scale.px(76), right: scale.px(18 + figures * 9), top: 0, bottom: 0 },
    xAxis: { type: 'value', show: false, max: Math.max(...funnel.map(({ count }) => count), 1) },
    yAxis: {
      ...quietAxis,
      type: 'category',
      inverse: true,
      data: funnel.map(({ name }) => name),
      axisLabel: { ...textStyle(scale, 14, INK.text), margin: scale.px(12) },
    },
    series: [
      {
        type: 'bar',
        barWidth: '46%',
        showBackground: true,
        backgroundStyle: { color: LINE.track, borderRadius },
        itemStyle: {
          borderRadius,
          color: {
            type: 'linear',
            x: 0,
            y: 0,
            x2: 1,
            y2: 0,
            colorStops: [
              { offset: 0, color: '#2166d9' },
              { offset: 1, color: HUE.bright },
            ],
          },
        },
        label: {
          show: true,
          position: 'right',
          distance: scale.px(8),
          color: INK.strong,
          fontFamily: FIGURE_FACE,
          fontWeight: 600,
          fontSize: scale.type(17),
          formatter: ({ value }) => whole(Number(value)),
        },
        data: funnel.map(({ count }) => count),
      },
    ],
  };
}
