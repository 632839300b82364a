/** Runs one page in a process of its own: the simulator and the app keep their state in globals. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { requirePackage } from './package-root';

/** One after another: wait for words or a call, or touch the first node with a class, however deep it lies. */
export type Step = { see?: string; called?: string; touch?: string; event?: string; detail?: object };
export type Run = {
  page: string;
  server: string;
  query?: Record<string, string>;
  storage?: Record<string, string>;
  loginCodes?: string[];
  /** Where the phone is, as the proxy in front of the server would say. */
  address?: string;
  steps: Step[];
};
export type Seen = { text: string; calls: string[]; storage: Record<string, string>; complaints: string[] };
type Sent = Seen & { error: string | null };

const TIMEOUT_MS = 60_000;

export function runPage({ query = {}, storage = {}, ...run }: Run): Promise<Seen> {
  const task = { ...run, query, storage, root: requirePackage() };
  // The pages show the centre's time; the zone of the machine must not decide.
  const env = { ...process.env, TZ: 'Asia/Shanghai' };
  const child = fork(join(__dirname, 'page-process.cjs'), { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });

  return new Promise((resolve, reject) => {
    let noise = '';
    const listen = (part: Buffer) => {
      noise = (noise + part.toString()).slice(-2_000);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`${run.page} ended with ${String(code)}: ${noise}`));
    });
    child.once('message', ({ error, ...seen }: Sent) => {
      clearTimeout(timer);
      if (error)
        reject(
          new Error(`${run.page}: ${error}\ncalls: ${seen.calls.join('; ')}\n${seen.complaints.join('\n')}`),
        );
      else resolve(seen);
    });
    child.send(task);
  });
}
