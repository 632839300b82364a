/** Starts the server process under its keeper, and waits until it answers. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Place } from './choose-place';
import { programOf } from './find-native';
import { isStartingUp } from './is-lost-connection';
import { serverArguments } from './server-settings';

type Start = { place: Place; port: number; password: string; isDurable: boolean; logFile: string };
export type RunningServer = {
  /** Of its keeper. */
  pid: number;
  /** Says how it ended, asked or unasked. */
  ended: Promise<string>;
  stop: () => Promise<void>;
};
type State = 'answers' | 'recovers' | 'silent';

const KEEPER = join(__dirname, '..', 'bin', 'keep-postgres.mjs');
const LOG_LIMIT = 10 * 1024 * 1024;
const READY_WITHIN_MS = 60_000;

const lastLines = (file: string) => readFileSync(file, 'utf8').trim().split('\n').slice(-5).join('\n');

async function lookAt(port: number, password: string): Promise<State> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return 'answers';
  } catch (error) {
    return isStartingUp(error) ? 'recovers' : 'silent';
  }
}

export async function startServer({
  place,
  port,
  password,
  isDurable,
  logFile,
}: Start): Promise<RunningServer> {
  const { native, directory, owner } = place;
  const task = {
    command: programOf(native, 'postgres'),
    args: serverArguments({ port, directory, isDurable }),
    owner,
  };
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) truncateSync(logFile);
  const log = openSync(logFile, 'a', 0o600);
  // Detached: Ctrl-C in the terminal goes to the whole group, and the database has to outlive the server that uses it.
  const keeper = spawn(process.execPath, [KEEPER, JSON.stringify(task)], {
    stdio: ['pipe', log, log],
    detached: true,
  });
  closeSync(log);

  let isEnded = false;
  const ended = new Promise<string>((resolve) => {
    const end = (how: string) => {
      isEnded = true;
      resolve(how);
    };
    keeper.once('exit', (code, signal) => end(`PostgreSQL ended (${signal ?? `code ${code}`})`));
    keeper.once('error', (error) => end(error.message));
  });
  keeper.stdin?.on('error', () => undefined);
  const stop = async () => {
    keeper.stdin?.end();
    await ended;
  };

  let patientUntil = performance.now() + READY_WITHIN_MS;
  for (let state: State; (state = await lookAt(port, password)) !== 'answers'; await sleep(50)) {
    if (isEnded)
      throw new Error(`PostgreSQL did not start. Its last words, from ${logFile}:\n${lastLines(logFile)}`);
    // Stopped in the middle of a long recovery it would begin that recovery again, for ever.
    if (state === 'recovers') patientUntil = performance.now() + READY_WITHIN_MS;
    if (performance.now() > patientUntil) {
      await stop();
      throw new Error(`PostgreSQL did not answer within a minute; see ${logFile}`);
    }
  }
  return { pid: keeper.pid ?? 0, ended, stop };
}
