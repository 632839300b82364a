/** Keeps what was typed on this device until it is sent, so that a closed page loses nothing. */
import { onUnmounted, watch, type Ref } from 'vue';
import { platform } from '@/platform';

const WAIT_MS = 400;

export function useLocalDraft<T extends object>({ key, value }: { key: () => string; value: Ref<T> }) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const save = () => {
    if (!isOver) platform.storage.write(`tiaohe-draft:${key()}`, JSON.stringify(value.value));
  };

  function restore(): boolean {
    const text = platform.storage.read(`tiaohe-draft:${key()}`);
    if (!text) return false;
    try {
      value.value = { ...value.value, ...(JSON.parse(text) as Partial<T>) };
      return true;
    } catch {
      return false;
    }
  }

  function discard(): void {
    isOver = true;
    clearTimeout(timer);
    platform.storage.remove(`tiaohe-draft:${key()}`);
  }

  watch(
    value,
    () => {
      clearTimeout(timer);
      timer = setTimeout(save, WAIT_MS);
    },
    { deep: true },
  );
  onUnmounted(() => clearTimeout(timer));

  return { restore, discard };
}
