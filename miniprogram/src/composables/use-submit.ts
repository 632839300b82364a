/** A button that does one thing once: a second tap while it works is ignored, and a refusal is told. */
import { ref } from 'vue';
import { type FieldError, isRefusal } from '@tiaohe/config';
import { explain, tell } from '@/feedback/tell';

export function useSubmit() {
  const isBusy = ref(false);
  const fieldErrors = ref<FieldError[]>([]);

  /** @returns whether the work was done. */
  async function run(work: () => Promise<void>): Promise<boolean> {
    if (isBusy.value) return false;
    isBusy.value = true;
    fieldErrors.value = [];
    try {
      await work();
      return true;
    } catch (error) {
      if (isRefusal(error)) fieldErrors.value = error.fields;
      tell(explain(error));
      return false;
    } finally {
      isBusy.value = false;
    }
  }

  return { isBusy, fieldErrors, run };
}
