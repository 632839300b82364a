/** Chooses the view by the width of the window: the wall from 1024 pixels on, the phone view below. */
import './shared/old-browsers';
import { createPinia } from 'pinia';
import { createApp } from 'vue';

const wide = matchMedia('(min-width: 1024px)');
// Two arrows, not one: two imports inside a single arrow are preloaded as one, with the wrong view's styles.
const load = wide.matches ? () => import('./wall/Wall.vue') : () => import('./phone/Phone.vue');

/** A canvas does not redraw when a font arrives: the figures' face is fetched first, but never waited for long. */
const FONT_PATIENCE_MS = 1_500;
const figureFace = (): Promise<unknown> =>
  Promise.race([
    document.fonts.load('600 16px "Barlow Condensed"').catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, FONT_PATIENCE_MS)),
  ]);

void load().then(async ({ default: view }) => {
  await figureFace();
  createApp(view).use(createPinia()).mount('#app');
});

// A tablet that is turned, a window dragged to the wall: the other view starts clean; the session is kept by the tab.
wide.addEventListener('change', () => location.reload());
