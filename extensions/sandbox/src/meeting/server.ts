/** A look-alike of Tencent Meeting's REST interface. */
import { json, listen } from '../http/listen';
import type { Reply } from '../http/listen';
import { freshAesKey } from '../security/letters';
import { meetingRefusal } from '../security/meeting-request';
import { freshSecret } from '../world';
import type { World } from '../world';
import {
  MeetingTrouble,
  cancelMeeting,
  changeMeeting,
  createMeeting,
  listMeetings,
  meetingView,
} from './meetings';
import { listRecords } from './records';
import { createMeetingPress } from './press';

const USER = 'tiaohe-host';
const ONE = /^\/v1\/meetings\/([^/]+)$/;
const CANCEL = /^\/v1\/meetings\/([^/]+)\/cancel$/;

export async function startMeeting(world: World) {
  const settings = {
    appId: '2000000001',
    sdkId: '3000000001',
    secretId: freshSecret(),
    secretKey: freshSecret(24),
    userId: USER,
    webhookToken: freshSecret(12),
    encodingAesKey: freshAesKey(),
  };
  const server = await listen({
    vendor: 'meeting',
    faults: world.faults,
    mayFail: ({ method }) => method !== 'GET',
    async handle({ method, url, headers, readBody, faultCode }) {
      const body = await readBody();
      const refusal = meetingRefusal({ method, url, headers, body, ...settings });
      if (refusal) return troubled(refusal.status, refusal.code, refusal.message);
      if (faultCode) return troubled(400, Number(faultCode) || 960000, 'ordered fault');
      try {
        const { pathname, searchParams } = new URL(url, 'http://vendor');
        return json(200, route({ method, pathname, query: searchParams, body, world }));
      } catch (error) {
        if (error instanceof MeetingTrouble) return troubled(error.status, error.code, error.message);
        return troubled(400, 190004, 'invalid parameters');
      }
    },
  });
  const press = createMeetingPress({
    world,
    token: settings.webhookToken,
    encodingAesKey: settings.encodingAesKey,
  });
  return { options: { ...settings, baseUrl: `http://127.0.0.1:${server.port}` }, press, close: server.close };
}

type Routed = { method: string; pathname: string; query: URLSearchParams; body: Buffer; world: World };

function route({ method, pathname, query, body, world }: Routed): object {
  const input = () => JSON.parse(body.toString('utf8')) as Record<string, unknown>;
  const user = (userId: unknown) => {
    if (userId !== USER) throw new MeetingTrouble(190001, 'user not registered');
  };
  if (method === 'POST' && pathname === '/v1/meetings') {
    user(input().userid);
    return createMeeting({ input: input(), world });
  }
  if (method === 'GET' && pathname === '/v1/meetings') {
    user(query.get('userid'));
    return listMeetings(world);
  }
  const cancelled = CANCEL.exec(pathname)?.[1];
  if (method === 'POST' && cancelled) {
    user(input().userid);
    return cancelMeeting({ id: cancelled, input: input(), world });
  }
  const one = ONE.exec(pathname)?.[1];
  if (one && method === 'GET') return meetingView({ id: one, world });
  if (one && method === 'PUT') {
    user(input().userid);
    return changeMeeting({ id: one, input: input(), world });
  }
  if (method === 'GET' && pathname === '/v1/records') {
    user(query.get('operator_id'));
    return listRecords({ query, world });
  }
  throw new MeetingTrouble(190004, 'no such interface', 404);
}

const troubled = (status: number, code: number, message: string): Reply =>
  json(status, { error_info: { error_code: code, new_error_code: code, message } });
