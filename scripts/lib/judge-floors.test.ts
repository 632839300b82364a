import { judgeFloors, judgeFolders } from './judge-floors.mjs';

const floors = [
  { name: 'ground', rooms: ['platform'] },
  { name: 'things', rooms: ['api/case', 'api/room'] },
  { name: 'roof', rooms: ['wiring'] },
];
const CASE = 'api/case/endpoints.ts';
const ROOM = 'api/room/save-room.ts';
const files = ['platform/clock.ts', CASE, ROOM, 'wiring/health.ts'];
const judge = (
  arrows: { from: string; to: string }[],
  more: { upward?: { from: string; to: string }[]; most?: number; files?: string[] } = {},
) => judgeFloors({ files, floors, upward: [], most: 1, ...more, arrows });

test('what is asked for stands lower than who asks', () => {
  expect(judge([{ from: CASE, to: 'platform/clock.ts' }])).toEqual([]);
  expect(judge([{ from: 'platform/clock.ts', to: CASE }])).toEqual([
    'platform/clock.ts asks api/case/endpoints.ts, which stands no lower',
  ]);
});

test('rooms of one floor do not ask each other, files of one room do', () => {
  expect(judge([{ from: CASE, to: ROOM }])).toEqual([
    'api/case/endpoints.ts asks api/room/save-room.ts, which stands no lower',
  ]);
  expect(judge([{ from: CASE, to: 'api/case/move.ts' }])).toEqual([]);
});

test('an upward arrow is named, or it is refused; one that has gone is taken off the list', () => {
  const up = { from: 'platform/clock.ts', to: CASE };
  expect(judge([up], { upward: [up] })).toEqual([]);
  expect(judge([], { upward: [up] })).toEqual([
    'platform/clock.ts no longer asks api/case/endpoints.ts: take it off the list of upward arrows',
  ]);
  expect(judge([up], { upward: [up], most: 0 })).toEqual(['1 upward arrows; 0 is the most']);
});

test('every room has a floor, and every room of a floor is there', () => {
  expect(judge([], { files: [...files, 'api/job/take.ts'] })).toEqual(['api/job stands on no floor']);
  expect(judge([], { files: files.slice(1) })).toEqual(['platform is on a floor, and not there']);
});

test('files do not import each other in a circle, not even within one room', () => {
  const step = (from: string, to: string) => ({ from: `platform/${from}.ts`, to: `platform/${to}.ts` });
  expect(judge([step('a', 'b'), step('b', 'c'), step('c', 'd')])).toEqual([]);
  expect(judge([step('a', 'b'), step('b', 'c'), step('c', 'a'), step('c', 'd')])).toEqual([
    'These import each other in a circle: platform/a.ts, platform/b.ts, platform/c.ts',
  ]);
});

test('a folder below a room earns its place with four files, unless Strapi demands it', () => {
  const judged = (held: string[]) =>
    judgeFolders({ files: held, least: 4, demanded: /\/(content-types|controllers)(\/|$)/ });
  const four = ['a', 'b', 'c', 'd'].map((name) => `api/case/effects/${name}.ts`);
  expect(judged([...four, ROOM, 'api/case/controllers/case.ts'])).toEqual([]);
  expect(judged(four.slice(1))).toEqual([
    'api/case/effects holds 3 of at least 4 files: let it go up into its thing',
  ]);
});
