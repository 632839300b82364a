/**
 * Something a page loads: what it is, whether it is coming, and what went wrong. In a template every condition of one
 * v-if chain must bear null: for WeChat they are all worked out before the first is chosen.
 */
import { ref, shallowRef } from 'vue';
import { explain } from '@/feedback/tell';

export function useLoaded<T>(load: () => Promise<T>) {
  const data = shallowRef<T | null>(null);
  const error = ref('');
  const isLoading = ref(false);
  let latest = 0;

  /** An answer that was overtaken by a later question is dropped. */
  async function reload(): Promise<void> {
    const turn = ++latest;
    isLoading.value = true;
    try {
      const answer = await load();
      if (turn !== latest) return;
      data.value = answer;
      error.value = '';
    } catch (problem) {
      if (turn === latest) error.value = explain(problem);
    } finally {
      if (turn === latest) isLoading.value = false;
    }
  }

  return { data, error, isLoading, reload };
}
