/** Runs a command to its end. Its output is shown only when it fails, or at once with `isShown`. */
import { spawn } from 'node:child_process';
import { Refusal } from './say.mjs';
import { ROOT } from './paths.mjs';

const KEPT_LINES = 60;

/** @returns {Promise<string>} what it printed */
export function run({ command, args = [], cwd = ROOT, env = {}, isShown = false, label = command }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => reject(new Refusal(`${label}: ${error.message}`)));
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const tail = output.trimEnd().split('\n').slice(-KEPT_LINES).join('\n');
      reject(new Refusal(`${label} failed (${signal ?? `exit code ${code}`})\n${tail}`));
    });
  });
}

/** The same Node that runs this script runs everything else too. */
export const runNode = (task) => run({ ...task, command: process.execPath });
