/** Starts the server process under its keeper, and waits until it answers. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Place } from './choose-place';
import { programOf } from './find-native';
import { serverArguments } from './server-settings';

type Start = { place: Place; port: number; password: string; isDurable: boolean; logFile: string };
export type RunningServer = { pid: number; died: Promise<string>; stop: () => Promise<void> };

const KEEPER = join(__dirname, '..', 'bin', 'keep-postgres.mjs');
const LOG_LIMIT = 10 * 1024 * 1024;
const READY_WITHIN_MS = 60_000;

const lastLines = (file: string) => readFileSync(file, 'utf8').trim().split('\n').slice(-5).join('\n');

async function answers(port: number, password: string): Promise<boolean> {
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
    return true;
  } catch {
    return false;
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
  let isWanted = true;
  const ended = new Promise<string>((resolve) => {
    const end = (how: string) => {
      isEnded = true;
      resolve(how);
    };
    keeper.once('exit', (code, signal) => end(`PostgreSQL ended (${signal ?? `code ${code}`})`));
    keeper.once('error', (error) => end(error.message));
  });
  const died = new Promise<string>((resolve) => void ended.then((how) => isWanted && resolve(how)));
  keeper.stdin?.on('error', () => undefined);
  const stop = async () => {
    isWanted = false;
    keeper.stdin?.end();
    await ended;
  };

  for (const start = Date.now(); !(await answers(port, password)); await sleep(50)) {
    if (isEnded)
      throw new Error(`PostgreSQL did not start. Its last words, from ${logFile}:\n${lastLines(logFile)}`);
    if (Date.now() - start > READY_WITHIN_MS) {
      await stop();
      throw new Error(`PostgreSQL did not answer within a minute; see ${logFile}`);
    }
  }
  return { pid: keeper.pid ?? 0, died, stop };
}
