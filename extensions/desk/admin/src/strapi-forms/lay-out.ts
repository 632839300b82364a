/** What somebody wants to save and what stands there meanwhile, side by side: what both changed, and what each did alone. */
import { choose, isSame, mergeThree, type Fields, type Merged, type Side } from './merge-three';
import type { Road } from './roads';
import { alignTicks } from './trees/tree';

export type LaidOut = {
  base: Fields;
  mine: Fields;
  theirs: Fields;
  merged: Merged;
  /** Names that one of the two changed alone; of a form without a tree nobody asks for them. */
  own: Record<Side, string[]>;
};
/** `back`: to the form. `theirs`: all that the other one saved, and nothing of mine. */
export type Answer = 'back' | 'theirs' | Readonly<Record<string, Side>>;

/** @param texts of the answers that the form was opened with and that stands there now, and of the body that was refused. */
export function layOut({
  road,
  base,
  mine,
  theirs,
}: { road: Road } & Record<'base' | 'mine' | 'theirs', string>): LaidOut {
  const { read, tree } = road;
  const body = JSON.parse(mine) as Fields;
  const sides = [
    read(JSON.parse(base) as Fields),
    tree ? tree.readBody(body) : body,
    read(JSON.parse(theirs) as Fields),
  ];
  const [opened = {}, wanted = {}, stored = {}] = tree?.isTicks ? alignTicks(sides) : sides;
  const merged = mergeThree({ base: opened, mine: wanted, theirs: stored });
  const changedBy = (side: Fields): string[] =>
    Object.keys(side).filter(
      (name) => name in opened && !merged.both.includes(name) && !isSame(side[name], opened[name]),
    );
  return {
    base: opened,
    mine: wanted,
    theirs: stored,
    merged,
    own: tree ? { mine: changedBy(wanted), theirs: changedBy(stored) } : { mine: [], theirs: [] },
  };
}

/** @returns the fields to save in place of the refused ones. */
export function settleFields({ merged, mine, theirs }: LaidOut, answer: Exclude<Answer, 'back'>): Fields {
  if (answer === 'theirs') return { ...mine, ...theirs };
  return choose({ merged, theirs, choices: answer });
}
