/**
 * What is done in processes of their own: everything that unpacks or draws out what a stranger sent. Each task is a plain function
 * of plain values, and asks for nothing.
 */
import { fillTemplate, type Filled } from '../api/document-template/fill/fill-template';
import { inspectTemplate, type Inspection } from '../api/document-template/fill/inspect-template';
import { readParagraphs, type Paragraph } from '../api/document-template/fill/read-paragraphs';
import type { DocumentData } from '../api/document-template/fields/document-data';
import { judgeInk, type Ink } from '../api/signature/sign/judge-ink';
import { refuseField } from '../http/refusal';
import { judgeZip } from './zip-limits';

/** Structured cloning makes a plain Uint8Array of a Buffer. */
const bytesOf = (sent: Uint8Array): Buffer => Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength);

async function openZip(sent: Uint8Array): Promise<Buffer> {
  const verdict = await judgeZip(sent);
  if (!verdict.ok) refuseField('file', verdict.message);
  return bytesOf(sent);
}

export const TASKS = {
  /** Whether anything is drawn on this PNG. */
  'signature.ink': async (png: Uint8Array): Promise<Ink> => judgeInk(bytesOf(png)),
  'template.inspect': async (file: Uint8Array): Promise<Inspection> => inspectTemplate(await openZip(file)),
  'template.fill': async ({ file, data }: { file: Uint8Array; data: DocumentData }): Promise<Filled> =>
    fillTemplate({ template: await openZip(file), data }),
  'document.read': async (file: Uint8Array): Promise<Paragraph[]> => readParagraphs(await openZip(file)),
} as const;

export type TaskName = keyof typeof TASKS;
export type TaskInput<N extends TaskName> = Parameters<(typeof TASKS)[N]>[0];
export type TaskResult<N extends TaskName> = Awaited<ReturnType<(typeof TASKS)[N]>>;
