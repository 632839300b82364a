/** Lets a light run through the river when a case moves: the one motion of the wall that nothing else explains. */
import type { FeedEntry } from '@tiaohe/config';
import { onBeforeUnmount, ref, type Ref } from 'vue';
import { FLOW, halfAt, type FlowNode } from './lay-out-flow';
import { stageOfState } from './stage-of-state';

type Comet = {
  key: number;
  from: number;
  to: number;
  lane: number;
  begun: number;
  stage: number;
  level: FeedEntry['level'];
};
export type Spark = {
  key: string;
  x: number;
  y: number;
  radius: number;
  opacity: number;
  level: FeedEntry['level'];
};

const TRAVEL_MS = 1_300;
const TAIL = 14;
const MOST_AT_ONCE = 12;
const ease = (share: number) => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);

export function useComets({
  nodes,
  onArrival,
}: {
  nodes: Ref<FlowNode[]>;
  onArrival: (stage: number, level: FeedEntry['level']) => void;
}) {
  const sparks = ref<Spark[]>([]);
  let comets: Comet[] = [];
  let frame = 0;
  let next = 0;

  function send({ state, level }: FeedEntry): void {
    const stage = stageOfState(
      nodes.value.map(({ code }) => code),
      state,
    );
    const target = nodes.value[stage];
    if (!target || document.hidden || comets.length >= MOST_AT_ONCE) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return onArrival(stage, level);
    const from = nodes.value[stage - 1]?.x ?? FLOW.left - 60;
    next += 1;
    comets.push({
      key: next,
      from,
      to: target.x,
      lane: ((next * 0.37) % 1.1) - 0.55,
      begun: performance.now(),
      stage,
      level,
    });
    frame ||= requestAnimationFrame(draw);
  }

  function draw(now: number): void {
    const arrived = comets.filter(({ begun }) => now - begun >= TRAVEL_MS);
    comets = comets.filter(({ begun }) => now - begun < TRAVEL_MS);
    arrived.forEach(({ stage, level }) => onArrival(stage, level));
    sparks.value = comets.flatMap((comet) => tailOf(comet, now));
    frame = comets.length > 0 ? requestAnimationFrame(draw) : 0;
  }

  function tailOf({ key, from, to, lane, begun, level }: Comet, now: number): Spark[] {
    const share = ease(Math.max(0, now - begun) / TRAVEL_MS);
    return Array.from({ length: TAIL }, (_, index) => {
      const x = from + (to - from) * Math.max(0, share - index * 0.02);
      // The lanes meet in the node: whatever its way, a case arrives in the middle.
      const y =
        FLOW.middle +
        lane *
          halfAt(nodes.value, x) *
          Math.sin(Math.PI * Math.min(1, Math.max(0, (x - from) / (to - from))));
      return {
        key: `${key}-${index}`,
        x,
        y,
        radius: 6 - index * 0.36,
        opacity: (1 - index / TAIL) ** 1.6,
        level,
      };
    });
  }

  onBeforeUnmount(() => cancelAnimationFrame(frame));
  return { sparks, send };
}
