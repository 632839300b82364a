/** Lays two people's changes of a form out, as its dialog does; for the tests. */
import { layOut, settleFields, type Answer } from '../lay-out';
import type { Fields } from '../merge-three';
import { roadOf, type Road } from '../roads';

export const road = (path: string) => roadOf(path) as Road;
export type Case = { path: string; base: object; mine: object; theirs: object };
export const lay = ({ path, base, mine, theirs }: Case) =>
  layOut({
    road: road(path),
    base: JSON.stringify(base),
    mine: JSON.stringify(mine),
    theirs: JSON.stringify(theirs),
  });
export function save(asked: Case, answer: Exclude<Answer, 'back'>): unknown {
  const fields = settleFields(lay(asked), answer);
  const { tree } = road(asked.path);
  return tree?.write(asked.mine as Fields, fields);
}
export const questions = (asked: Case) => {
  const { merged, own } = lay(asked);
  return { both: merged.both, ...own };
};
