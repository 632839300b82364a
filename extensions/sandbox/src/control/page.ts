/** The page that lets one play the other side, and its script: a file of its own, because no page of ours runs what stands inside it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SCENARIOS } from '../ccc/scenarios';

const part = (name: string): string => readFileSync(path.join(__dirname, '../../public', name), 'utf8');

export const sandboxPage = (): string =>
  // A function, because `$` in the part would otherwise be read as a reference.
  part('sandbox.html').replace('/* style */', () => part('sandbox.css'));

export function sandboxScript(): string {
  const outcomes = Object.entries(SCENARIOS).map(([outcome, { label }]) => ({ outcome, label }));
  return [
    `globalThis.OUTCOMES = ${JSON.stringify(outcomes)};`,
    part('sandbox-cards.js'),
    part('sandbox.js'),
  ].join('\n');
}
