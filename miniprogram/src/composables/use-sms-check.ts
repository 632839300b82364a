/** The small task before a code goes out: the server hands it over with its refusal, and takes its answer once. */
import { ref, shallowRef } from 'vue';
import { isRefusal, type SmsCheck, type SmsCheckKind } from '@tiaohe/config';
import { requestSmsCheck } from '@/api/auth';

export function useSmsCheck() {
  const task = shallowRef<SmsCheck | null>(null);
  const says = ref('');

  /** @param send asks for the code, with the answer where there is one. @returns whether the code is on its way. */
  async function sendWith(
    send: (check?: { id: string; answer: string }) => Promise<void>,
    answer?: string,
  ): Promise<boolean> {
    try {
      await send(task.value && answer !== undefined ? { id: task.value.id, answer } : undefined);
      task.value = null;
      return true;
    } catch (error) {
      if (!isRefusal(error) || error.code !== 'CHECK_REQUIRED') throw error;
      says.value = error.message;
      if (error.check) task.value = error.check;
      return false;
    }
  }

  async function another(wanted: { phone: string; kind: SmsCheckKind }): Promise<void> {
    task.value = await requestSmsCheck(wanted);
    says.value = '';
  }

  /** A task is for one phone. */
  function drop(): void {
    task.value = null;
    says.value = '';
  }

  return { task, says, sendWith, another, drop };
}
