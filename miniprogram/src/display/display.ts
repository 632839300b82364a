/** Elder mode: larger letters and stronger contrast, remembered on this device and with the account. */
import { ref } from 'vue';
import { defineStore } from 'pinia';
import { platform } from '@/platform';

const KEY = 'tiaohe-elder';

export const useDisplay = defineStore('display', () => {
  const isElder = ref(platform.storage.read(KEY) === '1');
  if (isElder.value) platform.markElder(true);

  function setElder(on: boolean): void {
    isElder.value = on;
    platform.storage.write(KEY, on ? '1' : '0');
    platform.markElder(on);
  }

  /** What was chosen before signing in stays; else the account's own choice comes along to a new phone. */
  function adopt(on: boolean): void {
    if (platform.storage.read(KEY) === null && on) setElder(true);
  }

  return { isElder, setElder, adopt };
});
