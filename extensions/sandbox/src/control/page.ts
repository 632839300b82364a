/** The page that lets one play the other side: its parts joined into one document that asks for nothing from outside. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SCENARIOS } from '../ccc/scenarios';

const part = (name: string): string => readFileSync(path.join(__dirname, '../../public', name), 'utf8');

export function sandboxPage(): string {
  const outcomes = Object.entries(SCENARIOS).map(([outcome, { label }]) => ({ outcome, label }));
  // Functions, because `$` in the parts would otherwise be read as a reference.
  return part('sandbox.html')
    .replace('/* style */', () => part('sandbox.css'))
    .replace('/* outcomes */', () => `globalThis.OUTCOMES = ${JSON.stringify(outcomes)};`)
    .replace('/* cards */', () => part('sandbox-cards.js'))
    .replace('/* script */', () => part('sandbox.js'));
}
