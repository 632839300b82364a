/** Whether the picture stands still because the line is broken, and since when. */
import { computed } from 'vue';
import { useLive } from '../live/live-store';
import { timeOf } from './clock';

export function useStale() {
  const live = useLive();
  return {
    isStale: computed(() => live.connection === 'retrying' || live.connection === 'off'),
    since: computed(() => (live.asOf ? timeOf(live.asOf) : '断开之前')),
  };
}
