/** `node scripts/check-floors.mjs`: whether cms/src is still the house that scripts/lib/floors.mjs describes. Part of `npm run check`. */
import { DEMANDED, FLOORS, LEAST_FILES, MOST_UPWARD, UPWARD } from './lib/floors.mjs';
import { judgeFloors, judgeFolders } from './lib/judge-floors.mjs';
import { at } from './lib/paths.mjs';
import { readArrows } from './lib/read-arrows.mjs';
import { fail, Refusal, say } from './lib/say.mjs';

/** Browsers' code, and types that nobody imports. */
const APART = /^(admin|types)\//;

function checkFloors() {
  const { files: all, arrows } = readArrows(at('cms/src'));
  const files = all.filter((file) => !APART.test(file));
  const wrong = [
    ...judgeFloors({ files, arrows, floors: FLOORS, upward: UPWARD, most: MOST_UPWARD }),
    ...judgeFolders({ files, least: LEAST_FILES, demanded: DEMANDED }),
  ];
  if (wrong.length > 0)
    throw new Refusal(`The house of cms/src (scripts/lib/floors.mjs):\n${wrong.join('\n')}`);
  say(`${FLOORS.length} floors, ${files.length} files, ${arrows.length} arrows, ${UPWARD.length} upward`);
}

try {
  checkFloors();
} catch (error) {
  fail(error);
}
