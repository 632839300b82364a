/** Seconds until something may be asked again. */
import { createCountdown } from '@tiaohe/config';
import { onBeforeUnmount, ref } from 'vue';

export function useCountdown() {
  const left = ref(0);
  const { start, stop } = createCountdown((seconds) => (left.value = seconds));
  onBeforeUnmount(stop);
  return { left, start };
}
