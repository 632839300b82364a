/** One view of the figures as one panel needs it: the answer, its state, and the way to ask again. */
import type { StatisticsAnswers } from '@tiaohe/config';
import { computed } from 'vue';
import { useLive } from '../live/live-store';
import { panelState } from './panel-state';

export function usePanel<V extends keyof StatisticsAnswers>(
  view: V,
  isEmpty: (answer: StatisticsAnswers[V]) => boolean,
) {
  const live = useLive();
  const answer = computed(() => live.figures[view] as StatisticsAnswers[V] | undefined);
  const frame = computed(() => ({
    state: panelState({ answer: answer.value, failure: live.failures[view], isEmpty }),
    failure: live.failures[view],
  }));
  return { answer, frame, retry: () => void live.read([view]) };
}
