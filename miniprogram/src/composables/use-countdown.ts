/** Counts seconds down to zero, for "send again in 58 s". */
import { onUnmounted, ref } from 'vue';

export function useCountdown() {
  const left = ref(0);
  let timer: ReturnType<typeof setInterval> | undefined;

  function start(seconds: number): void {
    clearInterval(timer);
    left.value = seconds;
    timer = setInterval(() => {
      left.value -= 1;
      if (left.value <= 0) clearInterval(timer);
    }, 1_000);
  }
  onUnmounted(() => clearInterval(timer));

  return { left, start };
}
