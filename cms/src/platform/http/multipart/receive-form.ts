/**
 * Reads a form with files off the wire, once its sender was let in: files stream to the incoming folder, fields to memory,
 * each within its limit. Whoever asks for the form owns its files and drops them; when this throws, there are none.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { incomingName } from '@tiaohe/file-vault';
import { Refusal, refuse } from '../refusal';

/** The names are formidable's, since Strapi's media library reads them. `size` in bytes. */
export type Upload = { filepath: string; originalFilename: string; mimetype: string; size: number };
export type Form = {
  fields: Record<string, string | string[]>;
  files: Record<string, Upload | Upload[]>;
};
/** `maxBytes` of one file; `most` files in one form, one unless said otherwise. */
export type FormLimits = { maxBytes: number; most?: number };
type Taken = { fields: [string, string][]; uploads: [string, Upload][]; writing: Promise<unknown>[] };

const FIELDS = 50;
const FIELD_BYTES = 200 * 1024;
/** What boundaries, headers and fields may add to the files themselves. */
const OVERHEAD = 1024 * 1024;

const broken = (): Refusal =>
  new Refusal('VALIDATION', { message: '上传的内容不完整或格式不对，请重新选择文件再传' });
const wrong = (field: string, message: string): Refusal =>
  new Refusal('VALIDATION', { fields: [{ field, message }] });

/** The same name twice is a list, as in a query. Own keys only: `__proto__` is a name like any other. */
function grouped<T>(pairs: readonly [string, T][]): Record<string, T | T[]> {
  const groups = new Map<string, T[]>();
  for (const [name, value] of pairs) groups.set(name, [...(groups.get(name) ?? []), value]);
  return Object.fromEntries(
    [...groups].map(([name, values]) => [name, values.length === 1 ? (values[0] as T) : values]),
  );
}

export const dropFiles = (files: Form['files']): Promise<unknown> =>
  Promise.all(
    Object.values(files)
      .flat()
      .map(({ filepath }) => rm(filepath, { force: true })),
  );

function parserFor({ headers }: IncomingMessage, { maxBytes, most = 1 }: FormLimits): BusboyInstance {
  try {
    return new Busboy({
      headers: headers as BusboyHeaders,
      limits: {
        fileSize: maxBytes,
        files: most,
        fields: FIELDS,
        fieldSize: FIELD_BYTES,
        parts: FIELDS + most,
        headerPairs: 50,
        headerSize: 16 * 1024,
      },
    });
  } catch {
    // No boundary, or no form at all.
    throw broken();
  }
}

/** What stops the reading rejects the promise; the request itself stays whole, or nobody could be answered on it. */
function readParts({
  request,
  parser,
  directory,
  taken,
}: {
  request: IncomingMessage;
  parser: BusboyInstance;
  directory: string;
  taken: Taken;
}): Promise<void> {
  return new Promise((resolve, reject) => {
    // Destroying a part alone does not always end who reads it: what was read to its end already waits for ever.
    const writers = new AbortController();
    const stop = (why: unknown) => {
      request.unpipe(parser);
      writers.abort();
      reject(why);
    };
    parser.on('field', (name, value, _isNameCut, isCut) => {
      if (isCut) stop(wrong(name, '内容太长'));
      else taken.fields.push([name ?? '', value]);
    });
    parser.on('file', (name, file, filename, _encoding, mimetype) => {
      const filepath = join(directory, incomingName());
      const upload = { filepath, originalFilename: filename ?? '', mimetype, size: 0 };
      taken.uploads.push([name ?? '', upload]);
      // The parser may still speak on it after its reader has left; an error that nobody hears ends the process.
      file.on('error', () => undefined);
      file.once('limit', () => stop(new Refusal('FILE_TOO_LARGE')));
      file.on('data', (chunk: Buffer) => (upload.size += chunk.length));
      const written = pipeline(file, createWriteStream(filepath, { flags: 'wx', mode: 0o600 }), {
        signal: writers.signal,
      }).catch((error: Error & { code?: string }) => stop(error.code === 'ENOSPC' ? error : broken()));
      taken.writing.push(written);
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
      parser.on(limit, () => stop(wrong('file', '一次请只上传一个文件')));
    parser.once('finish', resolve);
    parser.on('error', () => stop(broken()));
    request.once('aborted', () => stop(broken()));
    request.once('error', () => stop(broken()));
    request.pipe(parser);
  });
}

/** @throws FILE_TOO_LARGE beyond a limit, VALIDATION when the form is broken or its sender went away. */
export async function receiveForm({
  request,
  directory,
  limits,
}: {
  request: IncomingMessage;
  directory: string;
  limits: FormLimits;
}): Promise<Form> {
  const { maxBytes, most = 1 } = limits;
  if (Number(request.headers['content-length'] ?? 0) > maxBytes * most + OVERHEAD) refuse('FILE_TOO_LARGE');
  const parser = parserFor(request, limits);
  await mkdir(directory, { recursive: true });
  const taken: Taken = { fields: [], uploads: [], writing: [] };
  try {
    await readParts({ request, parser, directory, taken });
    await Promise.all(taken.writing);
    return { fields: grouped(taken.fields), files: grouped(taken.uploads) };
  } catch (error) {
    await Promise.all(taken.writing);
    await dropFiles(grouped(taken.uploads));
    throw error;
  }
}
