/** The part of a screen that comes after signing in, with the charts: words while it is on its way, and when it does not come. */
import { defineAsyncComponent, h, type Component } from 'vue';

type Loaded = { default: Component };

const say = (words: string) => ({ render: () => h('p', { class: 'on-its-way', role: 'status' }, words) });

/** A canvas does not redraw when a font arrives: the figures' face is fetched first, but never waited for long. */
const FONT_PATIENCE_MS = 1_500;
const figureFace = (): Promise<unknown> =>
  Promise.race([
    document.fonts.load('600 16px "Barlow Condensed"').catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, FONT_PATIENCE_MS)),
  ]);

/** On a slow line something is said before people wonder. */
const SAY_AFTER_MS = 300;

export const comeLater = (load: () => Promise<Loaded>) =>
  defineAsyncComponent({
    loader: async () => (await Promise.all([load(), figureFace()]))[0],
    delay: SAY_AFTER_MS,
    loadingComponent: say('正在打开…'),
    errorComponent: say('画面没有打开，请检查网络后刷新本页'),
  });
