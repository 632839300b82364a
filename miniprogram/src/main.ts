/** The app's entry, for every platform. */
import { createSSRApp } from 'vue';
import { createPinia } from 'pinia';
import App from './App.vue';
// #ifdef H5
import { keepQueryOut } from './platform/keep-query-out';
// #endif

export function createApp() {
  const app = createSSRApp(App);
  app.use(createPinia());
  // #ifdef H5
  app.mixin(keepQueryOut);
  // #endif
  return { app };
}
