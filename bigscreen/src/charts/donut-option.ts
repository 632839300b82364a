/** Parts of a whole as a ring. Its centre is left free for the total, its legend is the list beside it. */
import { INK, REST, SHARES } from './palette';
import { MOTION, tooltip, type ChartOption } from './option';
import type { Scale } from './scale';
import type { Share } from './top-shares';

/** Colours of their own, for parts whose colour has a meaning elsewhere. */
export type Colours = (code: string) => string;

export const shareColour = ({ isRest, code }: Share, index: number, colours?: Colours): string =>
  isRest ? REST : (colours?.(code) ?? SHARES[index] ?? REST);

type Input = { shares: readonly Share[]; scale: Scale; colours?: Colours };

export function donutOption({ shares, scale, colours }: Input): ChartOption {
  return {
    ...MOTION,
    tooltip: { ...tooltip(scale), trigger: 'item', formatter: '{b}　{c} 件　{d}%' },
    series: [
      {
        type: 'pie',
        radius: ['64%', '88%'],
        padAngle: 1.5,
        itemStyle: { borderRadius: scale.px(3) },
        label: { show: false },
        emphasis: { scaleSize: scale.px(4), label: { show: false } },
        data: shares.map((share, index) => ({
          name: share.name,
          value: share.count,
          itemStyle: { color: shareColour(share, index, colours) },
        })),
      },
      {
        // The thin ring around is the frame of the figure, not a figure.
        type: 'pie',
        silent: true,
        radius: ['95%', '96%'],
        label: { show: false },
        animation: false,
        data: [{ value: 1, itemStyle: { color: INK.faint, opacity: 0.35 } }],
      },
    ],
  };
}
