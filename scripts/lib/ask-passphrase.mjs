/** A passphrase, from BACKUP_PASSPHRASE or typed unseen. Never from the command line, which every process can read. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Refusal, say } from './say.mjs';

const SHORTEST = 12;

async function typeUnseen(question) {
  process.stdout.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    say();
  }
}

/** @param {{ isNew: boolean }} options a new one is typed twice and must be long enough. */
export async function askPassphrase({ isNew }) {
  const set = process.env.BACKUP_PASSPHRASE;
  if (!set && !process.stdin.isTTY)
    throw new Refusal(
      'This needs a passphrase: set BACKUP_PASSPHRASE, or run the command in a terminal to type it',
    );
  const passphrase = set || (await typeUnseen('Passphrase: '));
  if (!isNew) return passphrase;
  if (passphrase.length < SHORTEST)
    throw new Refusal(`The passphrase needs at least ${SHORTEST} characters; five unrelated words are good`);
  if (!set && (await typeUnseen('Once more: ')) !== passphrase)
    throw new Refusal('The two passphrases are not the same');
  return passphrase;
}
