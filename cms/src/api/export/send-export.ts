/** A list as a file in the answer itself: for what is read in one go. The export is on the record before the file leaves. */
import type { Context } from 'koa';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit/record-audit';
import { fileHeaders } from '../../platform/http/file-headers';
import { refuse } from '../../platform/http/refusal';
import type { Taken } from '../../platform/http/reply/reply';
import type { Platform } from '../../platform/platform';
import { SHEET_MIMES, sheetStream, type Cells } from '../../platform/sheet/sheet-stream';
import { cellsOf, type ExportFilter, type ExportKind } from './export-kind';

const PAGE = 5_000;

async function readAll<Row>(
  kind: ExportKind<Row>,
  platform: Platform,
  filter: ExportFilter,
): Promise<Cells[]> {
  const cells: Cells[] = [];
  for (let after: unknown = null; ;) {
    const page = await kind.page({ platform, filter, after, most: PAGE });
    cells.push(...page.rows.map((row) => cellsOf(kind, row)));
    if (cells.length > kind.mostAtOnce) return refuse('VALIDATION', { message: kind.tooMany });
    if (page.rows.length < PAGE) return cells;
    after = page.after;
  }
}

/** @param platform whose `db` is a connection of the lane of exports. @throws VALIDATION when it is too long for this road. */
export async function sendExport<Row>({
  kind,
  platform,
  actor,
  filter,
  ctx,
  address,
}: {
  kind: ExportKind<Row>;
  platform: Platform;
  actor: Actor;
  filter: ExportFilter;
  ctx: Context;
  address: string;
}): Promise<Taken> {
  const rows = await readAll(kind, platform, filter);
  const now = platform.clock.now();
  const line = { ...kind.audit({ filter, count: rows.length }), actor, address };
  // The read itself may not write: it goes by a lane that only looks.
  await platform.transaction((trx) => recordAudit({ db: trx, now, line }));
  const { name, columns } = kind;
  const note = kind.note({ actor, now, count: rows.length });
  ctx.status = 200;
  ctx.set(fileHeaders({ name: `${name}.xlsx`, mime: SHEET_MIMES.xlsx, inline: false }));
  ctx.set('Cache-Control', 'no-store');
  ctx.body = sheetStream('xlsx', { name, note, columns, rows });
  return { taken: true };
}
