/** A list that can be taken away as a file: its columns are data, its rows come page by page. */
import type { Actor } from '../../platform/actor';
import type { AuditLine } from '../../platform/audit/record-audit';
import type { Platform } from '../../platform/platform';
import type { SheetHead } from '../../platform/sheet/sheet-stream';

export type ExportColumn<Row> = SheetHead & { text(row: Row): string };
export type ExportFilter = Record<string, string>;
type Asked = { platform: Platform; filter: ExportFilter };

export type ExportKind<Row> = {
  /** Of the sheet, and of the file. */
  name: string;
  columns: readonly ExportColumn<Row>[];
  /** More rows than this are refused when the answer itself is the file; long work takes any number. */
  mostAtOnce: number;
  /** What a refused asker can do. */
  tooMany: string;
  count(asked: Asked): Promise<number>;
  /**
   * The next rows behind the last one that was read; rows that came or went meanwhile move nobody.
   * @param after null at the beginning
   */
  page(asked: Asked & { after: unknown; most: number }): Promise<{ rows: Row[]; after: unknown }>;
  /** The last row of the file. */
  note(of: { actor: Actor; now: Date; count: number }): string;
  /** The line of the audit trail. Whatever may be somebody's phone or name has to stay out of it. */
  audit(of: { filter: ExportFilter; count: number }): Omit<AuditLine, 'actor'>;
};

/** A row as cells; guarded against formulas where it is written. */
export const cellsOf = <Row>({ columns }: ExportKind<Row>, row: Row): string[] =>
  columns.map(({ text }) => text(row));
