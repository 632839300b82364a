/** When people apply: the seven days by the twenty-four hours, Monday on top. */
import type { StatisticsAnswers } from '@tiaohe/config';
import { MOTION, quietAxis, textStyle, tooltip, type ChartOption } from './option';
import { HEAT, INK } from './palette';
import type { Scale } from './scale';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

type Cell = { hour: number; row: number; count: number };

/** Every cell has a value: an hour in which nobody came is dark, not missing. ISO weekday 7 and plain 0 are Sunday. */
export function hourCells(hours: StatisticsAnswers['hours']): Cell[] {
  const counts = new Map(hours.map(({ weekday, hour, count }) => [`${(weekday + 6) % 7}-${hour}`, count]));
  return WEEKDAYS.flatMap((_, row) =>
    HOURS.map((hour) => ({ hour, row, count: counts.get(`${row}-${hour}`) ?? 0 })),
  );
}

export function hoursOption({
  hours,
  scale,
}: {
  hours: StatisticsAnswers['hours'];
  scale: Scale;
}): ChartOption {
  const cells = hourCells(hours);
  return {
    ...MOTION,
    grid: { left: scale.px(40), right: scale.px(2), top: scale.px(2), bottom: scale.px(24) },
    tooltip: {
      ...tooltip(scale),
      formatter: (one) => {
        const cell = Array.isArray(one) ? undefined : cells[one.dataIndex];
        return cell ? `${WEEKDAYS[cell.row]} ${cell.hour}–${cell.hour + 1} 时　${cell.count} 件` : '';
      },
    },
    visualMap: {
      show: false,
      min: 0,
      max: Math.max(...cells.map(({ count }) => count), 1),
      inRange: { color: [...HEAT] },
    },
    xAxis: {
      ...quietAxis,
      type: 'category',
      data: HOURS.map(String),
      axisLabel: {
        ...textStyle(scale, 12),
        margin: scale.px(8),
        interval: (index: number) => index % 4 === 0,
        formatter: (hour: string) => `${hour}时`,
      },
    },
    yAxis: {
      ...quietAxis,
      type: 'category',
      inverse: true,
      data: [...WEEKDAYS],
      axisLabel: { ...textStyle(scale, 12, INK.text), margin: scale.px(8), interval: 0 },
    },
    series: [
      {
        type: 'heatmap',
        progressive: 0,
        itemStyle: {
          borderWidth: Math.max(1, scale.px(2)),
          borderColor: '#071733',
          borderRadius: scale.px(3),
        },
        emphasis: { itemStyle: { borderColor: INK.strong } },
        data: cells.map(({ hour, row, count }) => [hour, row, count]),
      },
    ],
  };
}
