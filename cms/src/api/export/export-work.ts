/** A list as long work: pages are laid aside as they are read, and written into a file when all are there. */
import { asJson } from '../../platform/db/insert-row';
import type { Platform } from '../../platform/platform';
import { sheetStream, type Cells } from '../../platform/sheet/sheet-stream';
import type { Made, Step, Turn } from '../job/job-work';
import { cellsOf, type ExportKind } from './export-kind';

const PAGE = 1_000;
type Cursor = { after: unknown; done: number; all: number; isRead: boolean };
const BEGINNING: Omit<Cursor, 'all'> = { after: null, done: 0, isRead: false };

async function* cellsOfParts(parts: AsyncIterable<unknown[]>): AsyncGenerator<Cells> {
  for await (const part of parts) yield* part as Cells[];
}

type ExportTurn = Turn<'accounts-list' | 'audit-list'>;

export const exportWork = <Row>(kind: ExportKind<Row>) =>
  async function* work({ platform, actor, input, cursor, parts }: ExportTurn): AsyncGenerator<Step, Made> {
    const { filter, format } = input;
    /** By the lane of exports, one page at a time: others have their turn in between. */
    const read = <T>(ask: (platform: Platform) => Promise<T>): Promise<T> =>
      platform.heavy.read({ lane: 'exports', work: (db) => ask({ ...platform, db }) });
    let at = (cursor as Cursor | null) ?? {
      ...BEGINNING,
      all: await read((by) => kind.count({ platform: by, filter })),
    };
    while (!at.isRead) {
      const { after, done, all } = at;
      const page = await read((by) => kind.page({ platform: by, filter, after, most: PAGE }));
      const part = page.rows.map((row) => cellsOf(kind, row));
      const count = done + part.length;
      at = { after: page.after, done: count, all: Math.max(all, count), isRead: part.length < PAGE };
      yield { step: '正在读取', done: at.done, all: at.all, cursor: at, ...(part.length > 0 && { part }) };
    }
    const count = at.done;
    const { name, columns } = kind;
    const note = kind.note({ actor, now: platform.clock.now(), count });
    const rows = cellsOfParts(parts());
    return {
      file: { name: `${name}.${format}`, source: sheetStream(format, { name, note, columns, rows }) },
      audit: kind.audit({ filter, count }),
    };
  };

/** Filters travel as plain words, whatever a query made of them. */
export const plainFilter = (filter: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([word, value]) =>
      value === undefined || value === null
        ? []
        : [[word, typeof value === 'string' ? value : asJson(value)]],
    ),
  );
