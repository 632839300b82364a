/**
 * What is done in processes of their own: everything that unpacks or draws out what a stranger sent. Each task is a plain function
 * of plain values, and asks for nothing.
 */
import { fillTemplate } from '../api/document-template/fill/fill-template';
import { inspectTemplate } from '../api/document-template/fill/inspect-template';
import { readParagraphs } from '../api/document-template/fill/read-paragraphs';
import { readTable } from '../api/import/read-table';
import { judgeInk } from '../api/signature/judge-ink';
import { refuseField } from '../platform/http/refusal';
import type { Tasks } from '../platform/off-thread/task-kinds';
import { judgeZip } from '../platform/off-thread/zip-limits';

/** Structured cloning makes a plain Uint8Array of a Buffer. */
const bytesOf = (sent: Uint8Array): Buffer => Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength);

async function openZip(sent: Uint8Array): Promise<Buffer> {
  const verdict = await judgeZip(sent);
  if (!verdict.ok) refuseField('file', verdict.message);
  return bytesOf(sent);
}

export const TASKS: Tasks = {
  'signature.ink': async (png) => judgeInk(bytesOf(png)),
  'template.inspect': async (file) => inspectTemplate(await openZip(file)),
  'template.fill': async ({ file, data }) => fillTemplate({ template: await openZip(file), data }),
  'document.read': async (file) => readParagraphs(await openZip(file)),
  'table.read': (file) => readTable(bytesOf(file)),
};
