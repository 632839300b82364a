/** Holds arrows against the table of floors. Decides and only decides: what is wrong comes back as sentences. */
import { findCircles } from './find-circles.mjs';

/** `api/case/read/open-case.ts` stands in `api/case`, `platform/clock.ts` in `platform`. */
function roomOf(file) {
  const [first, second] = file.split('/');
  return first === 'api' ? `api/${second}` : first;
}

export function judgeFloors({ files, arrows, floors, upward, most }) {
  const heights = new Map(floors.flatMap(({ rooms }, height) => rooms.map((room) => [room, height])));
  const isAllowed = ({ from, to }) => upward.some((one) => one.from === from && one.to === to);
  const rooms = [...new Set(files.map(roomOf))].sort();
  const crossing = arrows.filter(({ from, to }) => roomOf(from) !== roomOf(to));
  const rising = crossing.filter(
    ({ from, to }) => (heights.get(roomOf(to)) ?? -1) >= (heights.get(roomOf(from)) ?? Infinity),
  );
  return [
    ...rooms.filter((room) => !heights.has(room)).map((room) => `${room} stands on no floor`),
    ...[...heights.keys()]
      .filter((room) => !rooms.includes(room))
      .map((room) => `${room} is on a floor, and not there`),
    ...rising
      .filter((arrow) => !isAllowed(arrow))
      .map(({ from, to }) => `${from} asks ${to}, which stands no lower`),
    ...upward
      .filter((one) => !rising.some(({ from, to }) => one.from === from && one.to === to))
      .map(({ from, to }) => `${from} no longer asks ${to}: take it off the list of upward arrows`),
    ...(upward.length > most ? [`${upward.length} upward arrows; ${most} is the most`] : []),
    ...findCircles(arrows).map((circle) => `These import each other in a circle: ${circle.join(', ')}`),
  ];
}

/** Folders below a room that hold too little to be one. */
export function judgeFolders({ files, least, demanded }) {
  const counts = new Map();
  for (const file of files) {
    const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
    if (folder && folder !== roomOf(file)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([folder, count]) => count < least && !demanded.test(folder))
    .map(
      ([folder, count]) => `${folder} holds ${count} of at least ${least} files: let it go up into its thing`,
    );
}
