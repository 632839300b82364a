/** A list that grows as one scrolls. */
import { computed, ref, shallowRef } from 'vue';
import type { Answer } from '@tiaohe/config';
import { explain } from '@/feedback/tell';

export function usePaged<T>(load: (page: number) => Promise<Answer<T[]>>) {
  const items = shallowRef<T[] | null>(null);
  const total = ref(0);
  const error = ref('');
  const isLoading = ref(false);
  let page = 0;
  let latest = 0;

  const hasMore = computed(() => items.value !== null && items.value.length < total.value);

  async function fetchPage(wanted: number): Promise<void> {
    const turn = ++latest;
    isLoading.value = true;
    try {
      const { data, meta } = await load(wanted);
      if (turn !== latest) return;
      items.value = wanted === 1 ? data : [...(items.value ?? []), ...data];
      total.value = meta?.pagination?.total ?? items.value.length;
      page = wanted;
      error.value = '';
    } catch (problem) {
      if (turn === latest) error.value = explain(problem);
    } finally {
      if (turn === latest) isLoading.value = false;
    }
  }

  const reload = () => fetchPage(1);
  const more = () => (hasMore.value && !isLoading.value ? fetchPage(page + 1) : Promise.resolve());

  return { items, total, error, isLoading, hasMore, reload, more };
}
