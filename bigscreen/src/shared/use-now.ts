/** The present second. */
import { onBeforeUnmount, ref, type Ref } from 'vue';

export function useNow(): Ref<Date> {
  const now = ref(new Date());
  const timer = setInterval(() => {
    now.value = new Date();
  }, 1_000);
  onBeforeUnmount(() => clearInterval(timer));
  return now;
}
