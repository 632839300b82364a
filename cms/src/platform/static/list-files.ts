/**
 * Every file of a built front end, listed once at start. An address is looked up in this list and never becomes a path, so
 * that no spelling of it leaves the folder.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { ENCODINGS, type Encoding } from './choose-encoding';

/** One way in which a file lies on the disk. */
export type Body = { file: string; size: number };
export type BuiltFile = {
  /** As Koa's `type` takes it, e.g. `.js`. */
  extension: string;
  /** The same on every machine with the same build; it names the content, not one of its encodings. */
  hash: string;
  plain: Body;
  encoded: Partial<Record<Encoding, Body>>;
};
export type FileList = ReadonlyMap<string, BuiltFile>;

const SUFFIXES: readonly string[] = Object.values(ENCODINGS);
const bodyOf = (file: string): Body => ({ file, size: statSync(file).size });

function describe(file: string): BuiltFile {
  const made = (Object.keys(ENCODINGS) as Encoding[]).filter((name) => existsSync(file + ENCODINGS[name]));
  return {
    extension: extname(file),
    hash: createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 16),
    plain: bodyOf(file),
    encoded: Object.fromEntries(made.map((name) => [name, bodyOf(file + ENCODINGS[name])])),
  };
}

/** @returns by path below the root, with slashes; empty when nothing has been built there (as while developing) */
export function listFiles(root: string): FileList {
  if (!existsSync(root)) return new Map();
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !SUFFIXES.includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [relative(root, file).split(sep).join('/'), describe(file)]));
}
