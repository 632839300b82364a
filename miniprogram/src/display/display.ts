/** Elder mode: larger letters and stronger contrast, remembered on this device. */
import { ref } from 'vue';
import { defineStore } from 'pinia';
import { platform } from '@/platform';

const KEY = 'tiaohe-elder';

export const useDisplay = defineStore('display', () => {
  const isElder = ref(platform.storage.read(KEY) === '1');

  function setElder(on: boolean): void {
    isElder.value = on;
    platform.storage.write(KEY, on ? '1' : '0');
  }

  return { isElder, setElder };
});
