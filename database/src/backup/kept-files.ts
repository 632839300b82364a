/** What of the data folder belongs into a backup: what people gave us, not the running cluster, logs, locks and keys. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const LEFT_OUT = [
  /^postgres$/,
  /^postgres\.(making|half-made-\d+)$/,
  /^postgres\.json$/,
  /^secrets\.json$/,
  /^files\/incoming$/,
  // Results of long work: made again when asked for, and gone after days.
  /^files\/sealed$/,
  /^incoming$/,
  /^[^/]+\.(lock|log|new|unfinished)$/,
];

const isLeftOut = (path: string): boolean => LEFT_OUT.some((pattern) => pattern.test(path));

export type FoundFile = { path: string; mode: number };

/** @returns every file below the data folder that is worth keeping, by its name from there with `/`. Links are not followed. */
export function* listFiles({
  dataDir,
  below = '',
}: {
  dataDir: string;
  below?: string;
}): Generator<FoundFile> {
  const names = readdirSync(join(dataDir, below)).sort();
  for (const name of names) {
    const path = below ? `${below}/${name}` : name;
    if (isLeftOut(path)) continue;
    const stat = lstatSync(join(dataDir, path), { throwIfNoEntry: false });
    if (stat?.isDirectory()) yield* listFiles({ dataDir, below: path });
    else if (stat?.isFile()) yield { path, mode: stat.mode & 0o777 };
  }
}
