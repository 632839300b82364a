/** How long the wall takes to show each step, in milliseconds after the server's answer had arrived. */
import type { Answered } from './answered';
import type { Sandbox } from './sandbox';
import type { Wall } from './watch-wall';

export type Timer = {
  /** Of every step by the words on the wall the longest. */
  delays: Record<string, number>;
  shows(words: string, answer: Pick<Answered, 'at'>): Promise<void>;
  /** What no person did is measured from the moment of the system's own decision, by the product's clock. */
  showsDecision(words: string): Promise<void>;
};

export function timeWall({
  wall,
  sandbox,
  number,
}: {
  wall: Wall;
  sandbox: Sandbox;
  number: () => string;
}): Timer {
  const delays: Record<string, number> = {};
  const note = (words: string, delay: number) => {
    delays[words] = Math.max(delays[words] ?? 0, Math.round(delay));
  };
  return {
    delays,
    async shows(words, { at }) {
      const line = await wall.shows({ words, number: number() });
      note(words, line.at - at);
    },
    async showsDecision(words) {
      const line = await wall.shows({ words, number: number() });
      const ahead = (await sandbox.now()).getTime() - Date.now();
      note(words, line.at + ahead - Date.parse(line.decidedAt));
    },
  };
}
