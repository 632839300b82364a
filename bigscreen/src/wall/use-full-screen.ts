/** Full screen, as the browser grants it. */
import { onBeforeUnmount, ref } from 'vue';

export function useFullScreen() {
  const isFull = ref(document.fullscreenElement !== null);
  const notice = () => {
    isFull.value = document.fullscreenElement !== null;
  };
  const toggle = () => {
    // A browser may refuse (a frame, a policy of the house): the wall is then as large as its window.
    const wish = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    wish.catch(() => undefined);
  };
  document.addEventListener('fullscreenchange', notice);
  onBeforeUnmount(() => document.removeEventListener('fullscreenchange', notice));
  return { isFull, toggle };
}
