/**
 * A full house for a minute: 64 people at their lists and cases, 20 walls, 20 actions and 5 sign-ins a second, on 300 000
 * cases. Before it the same actions and `/health` alone: the run's own reference.
 */
import { setMaxListeners } from 'node:events';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { say, step } from '../../../scripts/lib/say.mjs';
import { describeMachine } from '../machine.mjs';
import { openHouse } from '../open-world.mjs';
import { cpuOfPostgres, cpuOfProcess } from '../read-cpu.mjs';
import { seedCases } from '../seed-cases.mjs';
import { actor, everySo, person, wall } from './people.mjs';
import { createRecord } from './record.mjs';

const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const CASES = number('LOAD_CASES', 300_000);
const SECONDS = number('LOAD_SECONDS', 60);
const ALONE_SECONDS = 10;
/** Nobody opens sixty screens in one moment: they come in within these seconds, and from then on is measured. */
const ARRIVAL_SECONDS = 15;
const [CLIENTS, WALLS, ACTIONS, SIGN_INS] = [64, 20, 20, 5];
const HEALTH_PER_SECOND = 10;
/** What is expected, in milliseconds at p99. */
const GOALS = { health: 100, action: 1_000 };

async function post(url, body) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

async function leaderToken({ url, leader }) {
  const { data } = await post(`${url}/admin/login`, { email: leader.email, password: leader.password });
  return data.accessToken ?? data.token;
}

const arrivalMs = (nth, of) => (nth / of) * (ARRIVAL_SECONDS - 5) * 1_000;

/** @returns what came of each kind of call, CPU seconds of server and database, and what the walls heard */
async function fill({ house, signIns, seconds, isFull }) {
  const { db, product, postgres } = house;
  const { url } = product;
  const { tokens, accounts } = signIns;
  const record = createRecord();
  const ending = new AbortController();
  const { signal } = ending;
  setMaxListeners(0, signal);
  const leader = await leaderToken({ url, leader: signIns.leader });
  const act = await actor({ db, url, token: tokens.mediator, record });

  const health = () => record.note('health', () => fetch(`${url}/health`));
  let nth = 0;
  // In turns: many at once for one account look like somebody who guesses, and are refused.
  const signInOnce = () => {
    const who = accounts[nth++ % accounts.length];
    return record.note('sign-in', () =>
      fetch(`${url}/api/auth/local`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ identifier: who.phone, password: who.password }),
      }),
    );
  };
  const year = new Date().toISOString().slice(0, 4);
  const walls = isFull
    ? Array.from({ length: WALLS }, (_, nth) =>
        wall({
          arrivalMs: arrivalMs(nth, WALLS),
          url,
          token: leader,
          record,
          signal,
          from: nth % 4 === 0 ? `${year}-01-01` : undefined,
        }),
      )
    : [];
  const people = isFull
    ? Array.from({ length: CLIENTS }, (_, nth) => {
        const door = nth % 2 === 0 ? 'desk' : 'api';
        const token = door === 'desk' ? tokens.staff : nth % 4 === 1 ? tokens.applicant : tokens.mediator;
        return person({ arrivalMs: arrivalMs(nth, CLIENTS), url, token, door, record, signal });
      })
    : [];
  const streams = [
    everySo({ perSecond: HEALTH_PER_SECOND, work: health, signal }),
    everySo({ perSecond: isFull ? ACTIONS : 2, work: act, signal }),
    ...(isFull ? [everySo({ perSecond: SIGN_INS, work: signInOnce, signal })] : []),
  ];
  if (isFull) await sleep(ARRIVAL_SECONDS * 1_000);
  record.forget();
  const [node, database] = [cpuOfProcess(product.pid), cpuOfPostgres(postgres.pid())];
  await sleep(seconds * 1_000);
  const cpu = {
    node: (cpuOfProcess(product.pid) - node) / seconds / 1_000,
    database: (cpuOfPostgres(postgres.pid()) - database) / seconds / 1_000,
  };
  // What was cut off by the end of the run is nobody's fault: sums are taken before.
  const sums = record.sum();
  ending.abort();
  const heard = await Promise.all(walls);
  await Promise.all([...people, ...streams]);
  return { sums, cpu, heard };
}

const fault = (status) => status.startsWith('5') || status === 'no answer';
const faultsOf = (sums) =>
  Object.entries(sums).flatMap(([name, { statuses }]) =>
    Object.entries(statuses)
      .filter(([status]) => fault(status))
      .map(([status, count]) => `${name}: ${count} × ${status}`),
  );

function table(sums) {
  const rows = Object.entries(sums).map(
    ([name, { count, statuses, p50, p95, p99, longest }]) =>
      `| ${name} | ${count} | ${Object.entries(statuses)
        .map(([status, times]) => `${status}: ${times}`)
        .join(', ')} | ${p50} | ${p95} | ${p99} | ${longest} |`,
  );
  return [
    '| call | times | answers | p50 ms | p95 | p99 | longest |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function report({ machine, alone, full }) {
  const [health, action] = ['health', 'action'].map((name) => full.sums[name].p99);
  const faults = faultsOf(full.sums);
  const silence = Math.round(Math.max(...full.heard.map(({ longestSilence }) => longestSilence)) / 100) / 10;
  const times = (name) => (full.sums[name].p99 / Math.max(1, alone.sums[name].p99)).toFixed(1);
  const isGood = faults.length === 0 && health <= GOALS.health && action <= GOALS.action;
  say(
    [
      '',
      `${machine.date} · ${machine.processor}, ${machine.memory} · Node ${machine.node} · PostgreSQL ${machine.postgres} · load average ${loadavg()
        .map((one) => one.toFixed(1))
        .join(' ')}`,
      `${CASES} cases · ${SECONDS} s · ${CLIENTS} people who each open something every three seconds, ${WALLS} walls, ${ACTIONS} actions and ${SIGN_INS} sign-ins a second, who came in over ${ARRIVAL_SECONDS} s before`,
      'The callers ran on the same machine.',
      '',
      'Alone (2 actions a second and /health):',
      table(alone.sums),
      '',
      'Full:',
      table(full.sums),
      '',
      `CPU: server ${full.cpu.node.toFixed(2)}, PostgreSQL ${full.cpu.database.toFixed(2)} cores (alone ${alone.cpu.node.toFixed(2)} and ${alone.cpu.database.toFixed(2)})`,
      `Walls heard ${Math.min(...full.heard.map(({ ticks }) => ticks))} ticks at least; longest silence ${silence} s`,
      `/health p99 ${health} ms (goal ${GOALS.health}), ${times('health')}× alone · actions p99 ${action} ms (goal ${GOALS.action}), ${times('action')}× alone`,
      faults.length === 0 ? 'No 5xx.' : `5xx: ${faults.join('; ')}`,
      isGood ? 'Goals met.' : 'Goals NOT met.',
    ].join('\n'),
  );
  return isGood;
}

export async function loadCentre() {
  const house = await openHouse();
  const leave = (code) => void house.close().finally(() => process.exit(code));
  process.once('SIGINT', () => leave(130));
  process.once('SIGTERM', () => leave(143));
  try {
    await step(`${CASES} cases`, async () =>
      seedCases({ db: house.db, tokens: (await house.signIn()).tokens, howMany: CASES }),
    );
    const signIns = await house.signIn();
    const alone = await step('alone', () => fill({ house, signIns, seconds: ALONE_SECONDS, isFull: false }));
    const full = await step('full', () => fill({ house, signIns, seconds: SECONDS, isFull: true }));
    const isGood = report({ machine: await describeMachine({ db: house.db }), alone, full });
    if (!isGood) process.exitCode = 1;
  } finally {
    await house.close();
  }
}
