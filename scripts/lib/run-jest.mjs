/** Runs jest, shows what it shows, and returns its exit code. */
import { spawn } from 'node:child_process';
import { findBin } from './find-bin.mjs';
import { ROOT } from './paths.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

export function runJest(args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: 'test', TZ: 'Asia/Shanghai' };
    const child = spawn(process.execPath, [findBin({ name: 'jest', from: ROOT }), ...args], {
      cwd: ROOT,
      env,
      stdio: 'inherit',
    });
    for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
