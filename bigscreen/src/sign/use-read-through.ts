/** Whether a person has come to the end of the text: nobody should sign what they have not seen. */
import { onBeforeUnmount, ref, watch } from 'vue';

export function useReadThrough() {
  const end = ref<HTMLElement | null>(null);
  const hasReadAll = ref(false);
  const watcher = new IntersectionObserver(
    (seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) hasReadAll.value = true;
    },
    // The bar at the bottom covers what lies behind it.
    { rootMargin: '0px 0px -72px 0px' },
  );

  watch(end, (element, before) => {
    if (before) watcher.unobserve(before);
    if (element) watcher.observe(element);
  });
  onBeforeUnmount(() => watcher.disconnect());

  return { end, hasReadAll, scrollOn: () => scrollBy({ top: innerHeight * 0.7, behavior: 'smooth' }) };
}
