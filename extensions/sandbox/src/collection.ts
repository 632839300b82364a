/** Records that outlive a kill: each change is one line, written before the vendor answers; the last line of an id wins. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Collection<T extends { id: string }> = {
  put(record: T): T;
  get(id: string): T | undefined;
  all(): T[];
  /** The records that share a group, oldest first. */
  group(name: string): T[];
};

type Place<T> = { directory: string; name: string; groupOf?: (record: T) => string };

export function openCollection<T extends { id: string }>({
  directory,
  name,
  groupOf,
}: Place<T>): Collection<T> {
  mkdirSync(directory, { recursive: true });
  const file = path.join(directory, `${name}.jsonl`);
  const records = new Map<string, T>();
  const groups = new Map<string, Set<string>>();

  const remember = (record: T) => {
    records.set(record.id, record);
    if (!groupOf) return;
    const members = groups.get(groupOf(record)) ?? new Set<string>();
    groups.set(groupOf(record), members.add(record.id));
  };
  linesOf(file).forEach((line) => remember(JSON.parse(line) as T));

  return {
    put(record) {
      appendFileSync(file, `${JSON.stringify(record)}\n`);
      remember(record);
      return record;
    },
    get: (id) => records.get(id),
    all: () => [...records.values()],
    group: (group) => [...(groups.get(group) ?? [])].flatMap((id) => records.get(id) ?? []),
  };
}

/** A kill may leave half a line at the end; it was never answered, so it never happened. */
function linesOf(file: string): string[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  if (text !== '' && !text.endsWith('\n')) appendFileSync(file, '\n');
  return text.split('\n').filter((line) => line.endsWith('}') && isJson(line));
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
