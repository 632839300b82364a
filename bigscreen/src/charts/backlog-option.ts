/** How many cases lay open at the end of each day, week or month. */
import type { StatisticsAnswers } from '@tiaohe/config';
import { bucketDays } from './bucket-days';
import { MOTION, tooltip, type ChartOption } from './option';
import { HUE } from './palette';
import type { Scale } from './scale';
import { countAxis, fade, timeAxis } from './trend-option';

export function backlogOption({
  backlog,
  scale,
}: {
  backlog: StatisticsAnswers['backlog'];
  scale: Scale;
}): ChartOption {
  const buckets = bucketDays(backlog);
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
    tooltip: { ...tooltip(scale), trigger: 'axis' },
    xAxis: timeAxis(
      buckets.map(({ label }) => label),
      scale,
    ),
    yAxis: countAxis(scale),
    series: [
      {
        name: '存量',
        type: 'line',
        smooth: 0.25,
        smoothMonotone: 'x',
        showSymbol: buckets.length === 1,
        symbolSize: scale.px(6),
        lineStyle: { width: Math.max(1, scale.px(2)), color: HUE.emphasis },
        itemStyle: { color: HUE.emphasis },
        areaStyle: { color: fade(HUE.emphasis, 0.24) },
        // A stock is not summed: the last day of a bucket speaks for it.
        data: buckets.map(({ days }) => days[days.length - 1]?.open ?? 0),
      },
    ],
  };
}
