/** The demo's sign-ins: passwords made here, written to one file that only its owner may read. */
import { randomInt } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type DemoAccounts = {
  panel: { role: string; email: string; password: string }[];
  accounts: { role: string; name: string; phone: string; password: string }[];
};

const CLASSES = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '-_+=@'];
const LENGTH = 16;

/** 16 characters, each class at least once. */
export function newPassword(): string {
  const all = CLASSES.join('');
  const letters = CLASSES.map((set) => set[randomInt(set.length)] ?? '');
  while (letters.length < LENGTH) letters.push(all[randomInt(all.length)] ?? '');
  for (let at = letters.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [letters[at], letters[other]] = [letters[other] ?? '', letters[at] ?? ''];
  }
  return letters.join('');
}

export function writeDemoAccounts({ dataDir, accounts }: { dataDir: string; accounts: DemoAccounts }): void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'demo-accounts.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
