/** Runs one page in a process of its own: the simulator and the app keep their state in globals. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { requirePackage } from './package-root';

export type Step = { see?: string; touch?: string; event?: string; detail?: object; called?: string };
export type Run = {
  page: string;
  server: string;
  query?: Record<string, string>;
  storage?: Record<string, string>;
  loginCodes?: string[];
  steps: Step[];
};
export type Seen = { text: string; calls: string[]; storage: Record<string, string>; error?: string };

const TIMEOUT_MS = 60_000;
/** dayjs and the pages show the centre's time; the runner's zone must not decide. */
const env = { ...process.env, TZ: 'Asia/Shanghai' };

export function runPage({ query = {}, storage = {}, ...run }: Run): Promise<Seen> {
  const task = JSON.stringify({ ...run, query, storage, root: requirePackage() });
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(__dirname, 'run-page.cjs'), task], { env, timeout: TIMEOUT_MS, maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
      try {
        // Libraries talk on stdout too; the result is the last line that is JSON.
        const line = stdout.slice(stdout.lastIndexOf('{"'));
        const start = stdout.indexOf('{"text"') >= 0 ? stdout.slice(stdout.indexOf('{"text"')) : line;
        const seen = JSON.parse(stdout.includes('{"error"') ? stdout.slice(stdout.indexOf('{"error"')) : start) as Seen;
        if (seen.error) reject(new Error(`${run.page}: ${seen.error}\ncalls: ${seen.calls.join('; ')}`));
        else resolve(seen);
      } catch {
        reject(new Error(`${run.page} gave no result: ${error?.message ?? ''} ${stderr.slice(-800)} ${stdout.slice(-400)}`));
      }
    });
  });
}
