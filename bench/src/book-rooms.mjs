/**
 * Who gets a room. The product's way (exclusion constraint, ON CONFLICT DO NOTHING) against locking the room's row and
 * against looking before inserting. Overlaps are counted afterwards, in the table.
 */
import { interleave } from './interleave.mjs';

const CLIENTS = 64;
const ROUNDS = 3;
const SCHEMA = 'bench_booking';
const ROOMS = 8;
const QUARTER_MS = 15 * 60_000;
const START = Date.UTC(2030, 0, 1);

/** A year of free choice, and five hours that everybody wants. */
const WISHES = {
  free: { title: 'anything from half an hour to two within a year', quarters: 365 * 96, attempts: 3_840 },
  storm: { title: 'everybody wants the same five hours', quarters: 20, attempts: 3_840 },
};

const COLUMNS = 'document_id, created_at, updated_at, published_at, kind, state, room_id, start_at, end_at';
const VALUES = "md5(random()::text), now(), now(), now(), 'room', 'booked', $1, $2, $3";
const INSERT = (table) => `insert into ${SCHEMA}.${table} (${COLUMNS}) values (${VALUES})`;
const CLASH = `select 1 from ${SCHEMA}.unguarded where room_id = $1 and state <> 'cancelled'
  and tsrange(start_at, end_at, '[)') && tsrange($2, $3, '[)') limit 1`;

const named = (text, values) => ({ name: text.replace(/\W+/g, '').slice(-60), text, values });
const DEADLOCK = '40P01';

const booked = ({ rowCount }) => (rowCount === 1 ? 'booked' : 'taken');
const caught = ({ code }) => {
  if (code === DEADLOCK) return 'deadlock';
  throw new Error(`unforeseen SQLSTATE ${code}`);
};

async function lockThenInsert(client, wish) {
  await client.query('begin');
  await client.query(named(`select 1 from ${SCHEMA}.rooms where id = $1 for update`, wish.slice(0, 1)));
  const clash = await client.query(named(CLASH, wish));
  if (clash.rowCount === 0) await client.query(named(INSERT('unguarded'), wish));
  await client.query('commit');
  return clash.rowCount === 0 ? 'booked' : 'taken';
}

async function lookThenInsert(client, wish) {
  const clash = await client.query(named(CLASH, wish));
  return clash.rowCount > 0 ? 'taken' : booked(await client.query(named(INSERT('unguarded'), wish)));
}

const WAYS = {
  product: {
    table: 'guarded',
    book: (client, wish) =>
      client
        .query(named(`${INSERT('guarded')} on conflict do nothing returning *`, wish))
        .then(booked, caught),
  },
  rowLock: { table: 'unguarded', book: lockThenInsert },
  naive: { table: 'unguarded', book: lookThenInsert },
};

/** Two tables like the product's own: one with its constraint, one with only an index that makes looking quick. */
async function prepare(db) {
  await db.query(`
    create schema ${SCHEMA};
    create table ${SCHEMA}.rooms (id int primary key);
    insert into ${SCHEMA}.rooms select generate_series(1, ${ROOMS});
    create table ${SCHEMA}.guarded (like mediation_sessions including all);
    create table ${SCHEMA}.unguarded (like mediation_sessions including all)`);
  const { rows } = await db.query(
    `select conname from pg_constraint where conrelid = '${SCHEMA}.unguarded'::regclass and contype = 'x'`,
  );
  await db.query(`
    alter table ${SCHEMA}.unguarded drop constraint ${rows[0].conname};
    create index on ${SCHEMA}.unguarded using gist (room_id, tsrange(start_at, end_at, '[)'))
      where state <> 'cancelled' and room_id is not null`);
}

function wishOf({ quarters }) {
  const from = START + Math.floor(Math.random() * quarters) * QUARTER_MS;
  const until = from + (2 + Math.floor(Math.random() * 7)) * QUARTER_MS;
  return [
    1 + Math.floor(Math.random() * ROOMS),
    ...[from, until].map((time) => new Date(time).toISOString().replace('Z', '')),
  ];
}

async function overlaps(db, table) {
  const { rows } = await db.query(
    `select count(*)::int as count from ${SCHEMA}.${table} a join ${SCHEMA}.${table} b on a.room_id = b.room_id and a.id < b.id
       and tsrange(a.start_at, a.end_at, '[)') && tsrange(b.start_at, b.end_at, '[)')`,
  );
  return rows[0].count;
}

function sideOf({ clients, wishes, table, book }) {
  const [db] = clients;
  const seen = { booked: 0, taken: 0, deadlock: 0, overlaps: 0, slowestMs: 0 };
  let round = 0;
  const side = {
    async before() {
      await db.query(`truncate ${SCHEMA}.${table}`);
      // The round that warms up shows how long 64 connections take to plan, not how long a booking takes.
      if (round === 1) Object.assign(seen, { booked: 0, taken: 0, slowestMs: 0 });
      round += 1;
    },
    async work() {
      await Promise.all(
        clients.map(async (client) => {
          for (let turn = 0; turn < wishes.attempts / CLIENTS; turn += 1) {
            const start = performance.now();
            seen[await book(client, wishOf(wishes))] += 1;
            seen.slowestMs = Math.max(seen.slowestMs, performance.now() - start);
          }
        }),
      );
      return wishes.attempts;
    },
    async after() {
      seen.overlaps += await overlaps(db, table);
    },
  };
  return { side, seen };
}

export async function bookRooms({ db, postgres }) {
  await prepare(db);
  // Connected beforehand: connecting costs more than booking.
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => db.connect()));
  const answer = [];
  for (const wishes of Object.values(WISHES)) {
    const ways = Object.fromEntries(
      Object.entries(WAYS).map(([name, way]) => [name, sideOf({ clients, wishes, ...way })]),
    );
    const sides = Object.fromEntries(Object.entries(ways).map(([name, { side }]) => [name, side]));
    const medians = await interleave({ sides, rounds: ROUNDS, postgres: postgres.pid() });
    const merged = Object.keys(WAYS).map((name) => [name, { ...medians[name], ...ways[name].seen }]);
    answer.push({ title: wishes.title, ...Object.fromEntries(merged) });
  }
  for (const client of clients) client.release();
  await db.query(`drop schema ${SCHEMA} cascade`);
  return answer;
}
