/** What an option builder gives, and the manners that every chart shares. */
import type { EChartsOption } from 'echarts';
import { INK, LINE, TEXT_FACE } from './palette';
import type { Scale } from './scale';

export type ChartOption = EChartsOption;

/** Motion only where a figure changed: short, and without a show at the start. */
export const MOTION = {
  animationDuration: 500,
  animationDurationUpdate: 700,
  animationEasingUpdate: 'cubicInOut',
} as const;

export const textStyle = (scale: Scale, size = 13, color: string = INK.soft) => ({
  color,
  fontSize: scale.type(size),
  fontFamily: TEXT_FACE,
});

export const gridLine = (scale: Scale) => ({
  show: true,
  lineStyle: { color: LINE.grid, type: 'dashed' as const, width: Math.max(1, scale.px(1)) },
});

export const quietAxis = {
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: false },
} as const;

export const tooltip = (scale: Scale) => ({
  backgroundColor: 'rgba(6,20,46,0.94)',
  borderColor: LINE.axis,
  borderWidth: 1,
  padding: [scale.px(8), scale.px(12)],
  textStyle: textStyle(scale, 14, INK.strong),
});
