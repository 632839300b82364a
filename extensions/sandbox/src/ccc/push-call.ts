/** Tells the product that a call is over, then that its recording is there, as the contact center pushes them. */
import { randomUUID } from 'node:crypto';
import type { Call } from '../records';
import type { World } from '../world';
import { cdrOf } from './cdr';

type News = { call: Call; world: World; access: CallbackAccess };

export async function pushCall({ call, world, access }: News): Promise<void> {
  const { SessionId, RecordURL, ...rest } = cdrOf({ call, publicUrl: world.publicUrl() });
  const push = (action: string, body: object) =>
    world.courier.deliver({
      vendor: 'ccc',
      path: `/api/callbacks/outbound-call?action=${action}&version=1`,
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${Buffer.from(`${access.username}:${access.password}`).toString('base64')}`,
        'x-tccc-push-uuid': randomUUID(),
      },
      body: JSON.stringify({ SdkAppId: access.sdkAppId, SessionId, ...body }),
      isAccepted: ({ status, text }) => status === 200 && errCodeOf(text) === 0,
    });

  if (!call.pushed.cdr && (await push('cdr', { ...rest, RecordURL }))) mark({ call, world, what: 'cdr' });
  if (call.pushed.record) return;
  const isRecorded = RecordURL !== '';
  const recording = {
    RecordId: `rec-${call.id}`,
    Timestamp: rest.EndedTimestamp,
    EndpointUser: '',
    RecordURL,
  };
  if (!isRecorded || (await push('record', recording))) mark({ call, world, what: 'record' });
}

function mark({ call, world, what }: { call: Call; world: World; what: keyof Call['pushed'] }): void {
  const current = world.calls.get(call.id) ?? call;
  world.calls.put({ ...current, pushed: { ...current.pushed, [what]: true } });
}

function errCodeOf(text: string): unknown {
  try {
    return (JSON.parse(text) as { ErrCode?: unknown }).ErrCode;
  } catch {
    return undefined;
  }
}

export type CallbackAccess = { username: string; password: string; sdkAppId: number };
