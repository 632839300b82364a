/** Seconds until something may be asked again. */
import { onUnmounted, ref } from 'vue';
import { createCountdown } from '@tiaohe/config';

export function useCountdown() {
  const left = ref(0);
  const { start, stop } = createCountdown((seconds) => (left.value = seconds));
  onUnmounted(stop);
  return { left, start };
}
