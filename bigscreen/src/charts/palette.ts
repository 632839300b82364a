/** The colours of every chart. One colour has one meaning wherever it appears. */
export const INK = { strong: '#eef5ff', text: '#c3d4ee', soft: '#8ba3c7', faint: '#5f779c' } as const;
export const LINE = {
  grid: 'rgba(126,170,230,0.16)',
  axis: 'rgba(126,170,230,0.32)',
  track: 'rgba(98,146,214,0.14)',
} as const;
export const HUE = {
  /** Coming in, and the plain measure of a thing. */
  received: '#3f9dff',
  bright: '#45d4f5',
  /** Brought to a good end. */
  done: '#2ed3b0',
  /** Brought to an end without agreement. */
  failed: '#ff7a5c',
  /** Ended before it was mediated out. */
  stopped: '#6d86ad',
  /** Look here. */
  emphasis: '#ffc657',
} as const;
/** Shares of a whole: one family from deep blue to cyan, the rest in slate. */
export const SHARES = ['#2166d9', '#2f86f2', '#41a6fa', '#52c2f8', '#6fdaf0', '#9ceaea'] as const;
export const REST = '#42608c';
/** From nothing to much, for heat. */
export const HEAT = ['#0d2347', '#12407f', '#1a66bd', '#2b95ee', '#52cdf8', '#b4f0ff'] as const;

export const FIGURE_FACE =
  '"Barlow Condensed", "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
export const TEXT_FACE =
  '"Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
