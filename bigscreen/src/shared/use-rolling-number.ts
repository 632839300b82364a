/** Lets a figure run to its new value, so that the eye catches what changed. */
import { onBeforeUnmount, ref, watch, type Ref } from 'vue';

const ROLL_MS = 800;

export function useRollingNumber(target: () => number | null): Ref<number | null> {
  const shown = ref(target());
  let frame = 0;

  watch(target, (to) => {
    cancelAnimationFrame(frame);
    const from = shown.value;
    if (
      to === null ||
      from === null ||
      document.hidden ||
      matchMedia('(prefers-reduced-motion: reduce)').matches
    ) {
      shown.value = to;
      return;
    }
    const begun = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, now - begun) / ROLL_MS);
      shown.value = share === 1 ? to : from + (to - from) * (1 - (1 - share) ** 3);
      if (share < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  });

  onBeforeUnmount(() => cancelAnimationFrame(frame));
  return shown;
}
