/** A look-alike of one bucket of Tencent COS; objects lie as files beside the other records. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { listen } from '../http/listen';
import type { Reply, VendorRequest } from '../http/listen';
import { cosRefusal } from '../security/cos-signature';
import type { StoredObject } from '../records';
import { freshId, freshSecret } from '../world';
import type { World } from '../world';

export async function startCos(world: World) {
  const settings = {
    secretId: `AKID${freshSecret()}`,
    secretKey: freshSecret(),
    region: 'ap-guangzhou',
    bucket: 'evidence-1250000000',
  };
  const directory = path.join(world.directory, 'cos');
  mkdirSync(directory, { recursive: true });

  const server = await listen({
    vendor: 'cos',
    faults: world.faults,
    mayFail: () => true,
    async handle(request) {
      const { method, url, headers, faultCode } = request;
      const refusal = cosRefusal({ method, url, headers, ...settings });
      if (refusal) return refused(403, refusal);
      if (faultCode) return refused(400, faultCode);
      const { pathname, searchParams } = new URL(url, 'http://vendor');
      const key = decodeURIComponent(pathname).slice(1);
      if (method === 'PUT') return put({ key, request, world, directory });

      const object = world.objects.get(key);
      if (method === 'DELETE') {
        if (object) world.objects.put({ ...object, isGone: true });
        return { status: 204, headers: { 'x-cos-request-id': freshSecret() } };
      }
      if (!object || object.isGone) return refused(404, 'NoSuchKey');
      const about = {
        'content-type': object.mime,
        'content-length': String(object.bytes),
        etag: object.etag,
        'x-cos-request-id': freshSecret(),
      };
      if (method === 'HEAD') return { status: 200, headers: about };
      if (method !== 'GET') return refused(405, 'MethodNotAllowed');
      const disposition = searchParams.get('response-content-disposition');
      return {
        status: 200,
        headers: { ...about, ...(disposition && { 'content-disposition': disposition }) },
        body: createReadStream(path.join(directory, object.file)),
      };
    },
  });
  return {
    options: { ...settings, domain: `127.0.0.1:${server.port}`, protocol: 'http:' as const },
    close: server.close,
  };
}

const isThere = (object: StoredObject | undefined): boolean => object !== undefined && !object.isGone;

type Putting = { key: string; request: VendorRequest; world: World; directory: string };

async function put({ key, request, world, directory }: Putting): Promise<Reply> {
  const isTaken = () =>
    request.headers['x-cos-forbid-overwrite'] === 'true' && isThere(world.objects.get(key));
  if (isTaken()) return refused(409, 'PreconditionFailed');
  const file = freshId('object-');
  const hash = createHash('md5');
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(request.stream, count, createWriteStream(path.join(directory, `${file}.part`)));
  if (isTaken()) return refused(409, 'PreconditionFailed');
  await rename(path.join(directory, `${file}.part`), path.join(directory, file));
  const etag = `"${hash.digest('hex')}"`;
  world.objects.put({
    id: key,
    mime: request.headers['content-type'] ?? 'application/octet-stream',
    bytes,
    etag,
    file,
    isGone: false,
  });
  return { status: 200, headers: { etag, 'x-cos-request-id': freshSecret() } };
}

const refused = (status: number, code: string): Reply => ({
  status,
  headers: { 'content-type': 'application/xml', 'x-cos-request-id': freshSecret() },
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
});
