/** Seconds until something may be asked again. */
import { onBeforeUnmount, ref } from 'vue';

export function useCountdown() {
  const left = ref(0);
  let timer: ReturnType<typeof setInterval> | undefined;

  function begin(seconds: number): void {
    clearInterval(timer);
    left.value = seconds;
    timer = setInterval(() => {
      left.value -= 1;
      if (left.value <= 0) clearInterval(timer);
    }, 1_000);
  }

  onBeforeUnmount(() => clearInterval(timer));
  return { left, begin };
}
