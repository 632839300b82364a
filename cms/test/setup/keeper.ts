/** What an operator does at the terminal: `npm run backup` and `npm run restore`, as processes of their own. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

export type Said = { code: number; text: string };
export type Manifest = {
  database: { tables: { name: string; rows: number; sha256: string }[] };
  files: { path: string; sha256: string }[];
  missing: string[];
};

export function runScript(
  script: 'backup' | 'restore',
  args: readonly string[],
  env: Record<string, string>,
): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'scripts', `${script}.mjs`), ...args], {
      // The keys of the tests' server come by its environment; an operator's lie in the data folder.
      env: { ...process.env, FIELD_KEY: undefined, BLIND_INDEX_KEY: undefined, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, text }));
  });
}

export const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
