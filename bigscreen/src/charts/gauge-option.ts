/** One rate as an arc. Its figure stands in the middle; the panel's title already says what it is. */
import { percent } from './numbers';
import { MOTION, type ChartOption } from './option';
import { FIGURE_FACE, HUE, INK, LINE } from './palette';
import type { Scale } from './scale';

export function gaugeOption({
  rate,
  scale,
  size = 190,
}: {
  rate: number | null;
  scale: Scale;
  size?: number;
}): ChartOption {
  const width = scale.px(size * 0.075);
  return {
    ...MOTION,
    series: [
      {
        type: 'gauge',
        startAngle: 215,
        endAngle: -35,
        min: 0,
        max: 1,
        radius: '96%',
        center: ['50%', '56%'],
        pointer: { show: false },
        anchor: { show: false },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: { show: false },
        title: { show: false },
        progress: {
          show: rate !== null,
          width,
          roundCap: true,
          itemStyle: {
            color: {
              type: 'linear',
              x: 0,
              y: 0,
              x2: 1,
              y2: 0,
              colorStops: [
                { offset: 0, color: HUE.received },
                { offset: 1, color: HUE.done },
              ],
            },
          },
        },
        axisLine: { roundCap: true, lineStyle: { width, color: [[1, LINE.track]] } },
        detail: {
          offsetCenter: [0, '-2%'],
          color: INK.strong,
          fontFamily: FIGURE_FACE,
          fontWeight: 600,
          fontSize: scale.type(size * 0.23),
          formatter: () => percent(rate),
        },
        data: [{ value: rate ?? 0 }],
      },
    ],
  };
}
