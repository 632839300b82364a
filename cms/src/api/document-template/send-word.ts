/** Answers with a Word file. */
import type { Context } from 'koa';
import { fileHeaders } from '../../platform/http/file-headers';
import type { Taken } from '../../platform/http/reply/reply';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function sendWord(ctx: Context, { name, file }: { name: string; file: Buffer }): Taken {
  ctx.set(fileHeaders({ name: `${name}.docx`, mime: DOCX, inline: false }));
  ctx.status = 200;
  ctx.body = file;
  return { taken: true };
}
