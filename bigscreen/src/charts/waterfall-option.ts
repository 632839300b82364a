/** 结转＋新收−成功−不成−终止＝结余, each step standing where the one before it ended. */
import { whole, short } from './numbers';
import { MOTION, gridLine, quietAxis, textStyle, tooltip, type ChartOption } from './option';
import { FIGURE_FACE, HUE, INK, LINE } from './palette';
import type { Scale } from './scale';
import { waterfallSteps, type Step, type WaterfallRow } from './waterfall-steps';

const COLOUR: Record<WaterfallRow['code'], string> = {
  carried: '#2f6fc4',
  received: HUE.received,
  success: HUE.done,
  failure: HUE.failed,
  terminated: HUE.stopped,
  balance: HUE.emphasis,
};

const signed = ({ code, change }: Step): string =>
  code === 'carried' || code === 'balance'
    ? whole(change)
    : `${change < 0 ? '−' : '+'}${whole(Math.abs(change))}`;

export function waterfallOption({
  waterfall,
  scale,
}: {
  waterfall: readonly WaterfallRow[];
  scale: Scale;
}): ChartOption {
  const steps = waterfallSteps(waterfall);
  const thin = Math.max(1, scale.px(1));
  return {
    ...MOTION,
    grid: {
      left: scale.px(8),
      right: scale.px(4),
      top: scale.px(24),
      bottom: scale.px(2),
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: {
      ...tooltip(scale),
      trigger: 'item',
      formatter: (one) => {
        const step = Array.isArray(one) ? undefined : steps[one.dataIndex];
        return step ? `${step.name}　${signed(step)} 件` : '';
      },
    },
    xAxis: {
      ...quietAxis,
      type: 'category',
      data: steps.map(({ name }) => name),
      axisLine: { show: true, lineStyle: { color: LINE.axis } },
      axisLabel: { ...textStyle(scale, 13, INK.text), interval: 0, margin: scale.px(9) },
    },
    yAxis: {
      ...quietAxis,
      type: 'value',
      splitNumber: 3,
      splitLine: gridLine(scale),
      axisLabel: { ...textStyle(scale, 12), formatter: short },
    },
    series: [
      {
        type: 'bar',
        stack: 'level',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: steps.map(({ from, to }) => Math.min(from, to)),
      },
      {
        type: 'bar',
        stack: 'level',
        barWidth: '46%',
        label: {
          show: true,
          position: 'top',
          distance: scale.px(4),
          color: INK.strong,
          fontFamily: FIGURE_FACE,
          fontWeight: 600,
          fontSize: scale.type(16),
          formatter: ({ dataIndex }) => (steps[dataIndex] ? signed(steps[dataIndex]) : ''),
        },
        data: steps.map(({ code, from, to }) => ({
          value: Math.abs(to - from),
          itemStyle: { color: COLOUR[code], borderRadius: scale.px(2) },
        })),
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          label: { show: false },
          lineStyle: { color: INK.faint, type: 'dotted', width: thin },
          data: steps
            .slice(0, -1)
            .map(({ to }, index) => [{ coord: [index, to] }, { coord: [index + 1, to] }]),
        },
      },
    ],
  };
}
