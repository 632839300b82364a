/** Chooses the view by the width of the window: the wall from 1024 pixels on, the phone view below. */
import './shared/old-browsers';
import { createPinia } from 'pinia';
import { createApp } from 'vue';

const wide = matchMedia('(min-width: 1024px)');
// Two arrows, not one: two imports inside a single arrow are preloaded as one, with the wrong view's styles.
const load = wide.matches ? () => import('./wall/Wall.vue') : () => import('./phone/Phone.vue');

void load().then(({ default: view }) => {
  createApp(view).use(createPinia()).mount('#app');
});

// A tablet that is turned, a window dragged to the wall: the other view starts clean; the session is kept by the tab.
wide.addEventListener('change', () => location.reload());
