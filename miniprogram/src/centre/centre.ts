/** The centre's name, telephone and privacy version, loaded once. */
import type { CentreView } from '@tiaohe/config';
import { ref } from 'vue';
import { defineStore } from 'pinia';
import { loadCentre } from '@/api/centre';

export const useCentre = defineStore('centre', () => {
  const centre = ref<CentreView | null>(null);

  async function load(): Promise<CentreView | null> {
    centre.value ??= await loadCentre().catch(() => null);
    return centre.value;
  }

  function call(): void {
    if (centre.value)
      uni.makePhoneCall({ phoneNumber: centre.value.phone.replace(/[^\d+]/g, ''), fail: () => undefined });
  }

  return { centre, load, call };
});
