import { judgeShapes, readMigrationTexts, readPasts, readTaken } from './judge-shapes.mjs';
import { readShapes } from './read-shapes.mjs';

const past = {
  'api::room.room': { table: 'rooms', attributes: { name: 'string', seats: 'integer', at: 'datetime' } },
};
const now = (attributes: Record<string, string>, table = 'rooms') => ({
  'api::room.room': { table, attributes },
});
const judge = (today: object, ...migrations: string[]) =>
  judgeShapes({ past, now: today, taken: readTaken(migrations) });

it('every version that is kept is still stored as it was, or a migration takes it along', () => {
  const [today, taken] = [readShapes(), readTaken(readMigrationTexts())];
  const left = readPasts().map(({ version, shapes }) => [
    version,
    judgeShapes({ past: shapes, now: today, taken }),
  ]);
  expect(left).toEqual(readPasts().map(({ version }) => [version, []]));
  expect(left.map(([version]) => version)).toContain('0.1.0');
});

it.each([
  ['an attribute that is gone', now({ name: 'string', at: 'datetime' }), ['rooms.seats: is gone']],
  [
    'one that got another name',
    now({ title: 'string', seats: 'integer', at: 'datetime' }),
    ['rooms.name: is gone'],
  ],
  [
    'one of another kind',
    now({ name: 'string', seats: 'string', at: 'date' }),
    ['rooms.seats: was integer and is string', 'rooms.at: was datetime and is date'],
  ],
  ['a type that is gone', {}, ['rooms: the type api::room.room is gone']],
  [
    'another table',
    now(past['api::room.room'].attributes, 'halls'),
    ['rooms: api::room.room is stored in halls now'],
  ],
])('%s is noticed', (_what, today, sentences) => {
  expect(judge(today)).toEqual(sentences);
});

it('more attributes, and a wider kind for the same values, need no migration', () => {
  expect(judge(now({ name: 'text', seats: 'biginteger', at: 'datetime', more: 'json' }))).toEqual([]);
});

it('what a migration says it takes along is no finding; nothing else goes with it', () => {
  const today = now({ title: 'string', at: 'datetime' });
  expect(judge(today, 'ALTER TABLE rooms …', '-- takes: rooms.name\nALTER …')).toEqual([
    'rooms.seats: is gone',
  ]);
  expect(judge(today, '-- takes: rooms.name, rooms.seats\n')).toEqual([]);
  expect(judge({}, '-- Takes: rooms\n')).toEqual([]);
});
