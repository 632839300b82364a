/**
 * Runs PostgreSQL for as long as the process that started it lives. The pipe on stdin is the life line: it closes
 * when that process ends in whatever way, kill -9 included, and then PostgreSQL is stopped properly.
 */
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';

/**
 * One thread of the server answers everybody, and PostgreSQL has a process for each question: where cores are few that one
 * thread goes first, so that heavy questions make each other slow and not the house. What is started here inherits it.
 */
const COURTESY = 5;
setPriority(COURTESY);

const { command, args, owner } = JSON.parse(process.argv[2] ?? '{}');
const postgres = spawn(command, args, { ...owner, stdio: ['ignore', 'inherit', 'inherit'], cwd: '/' });

let isStopping = false;
function stop() {
  if (isStopping) return;
  isStopping = true;
  postgres.kill('SIGINT'); // fast shutdown: open transactions are rolled back, nothing is lost
  setTimeout(() => postgres.kill('SIGQUIT'), 20_000).unref();
}

process.stdin.resume();
for (const event of ['end', 'close', 'error']) process.stdin.on(event, stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
postgres.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
postgres.on('exit', (code) => process.exit(code ?? 1));
