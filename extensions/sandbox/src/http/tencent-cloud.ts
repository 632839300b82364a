/** What all of Tencent Cloud's interfaces share: TC3, Action and Version, and errors that come with HTTP 200. */
import { randomUUID } from 'node:crypto';
import type { Faults, Vendor } from '../faults';
import { tc3Refusal } from '../security/tc3';
import { json, listen } from './listen';
import type { Reply, VendorServer } from './listen';

export class TencentError extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}

export type Params = Record<string, unknown>;
export type Actions = Record<string, (params: Params, faultCode: string | null) => object>;

type Order = {
  vendor: Vendor;
  service: string;
  version: string;
  secretId: string;
  secretKey: string;
  faults: Faults;
  actions: Actions;
  /** The one action that goes wrong on order. */
  costlyAction: string;
  needsRegion: boolean;
};

export function listenAsTencentCloud(order: Order): Promise<VendorServer> {
  const { vendor, service, version, secretId, secretKey, faults, actions, costlyAction, needsRegion } = order;
  return listen({
    vendor,
    faults,
    mayFail: ({ headers }) => headers['x-tc-action'] === costlyAction,
    async handle({ method, url, headers, readBody, faultCode }) {
      const body = await readBody();
      const refusal = tc3Refusal({ method, url, headers, body, service, secretId, secretKey });
      if (refusal) return failed(refusal);

      const action = String(headers['x-tc-action'] ?? '');
      const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
      if (!run) return failed('InvalidAction');
      if (headers['x-tc-version'] !== version) return failed('NoSuchVersion');
      if (needsRegion && !headers['x-tc-region']) return failed('MissingParameter');
      try {
        const answer = run(JSON.parse(body.toString('utf8')) as Params, faultCode);
        return json(200, { Response: { ...answer, RequestId: randomUUID() } });
      } catch (error) {
        return failed(error instanceof TencentError ? error.code : 'InternalError');
      }
    },
  });
}

const failed = (code: string): Reply =>
  json(200, { Response: { Error: { Code: code, Message: code }, RequestId: randomUUID() } });

export function textOf(params: Params, name: string): string {
  const value = params[name];
  if (value === undefined || value === '') throw new TencentError('MissingParameter', name);
  if (typeof value !== 'string') throw new TencentError('InvalidParameter', name);
  return value;
}

export function numberOf(params: Params, name: string): number {
  const value = params[name];
  if (value === undefined) throw new TencentError('MissingParameter', name);
  if (typeof value !== 'number') throw new TencentError('InvalidParameter', name);
  return value;
}

export function textsOf(params: Params, name: string): string[] {
  const value = params[name] ?? [];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw new TencentError('InvalidParameter', name);
  }
  return value;
}
