/** Sessions of a case: rooms, online meetings, visits (R12, R13). */
import { sessionEntry } from '@tiaohe/config/contracts';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { openCase } from '../case/read/open-case';
import { bookSession } from './book/book-session';
import { cancelSession } from './book/cancel-session';
import { changeSession } from './book/change-session';
import { cancelQuery, sessionBody, sessionChangeBody } from './book/session-body';
import { listSessions } from './find-session';
import { toSessionEntry } from './session-view';

const doors = ['account', 'staff'] as const;

export const sessionEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/cases/:id/sessions',
    doors,
    permission: null,
    summary: 'Sessions of a case',
    reply: sessionEntry.array(),
    async handle({ platform: { db, clock }, actor, params }) {
      const { row, hats } = await openCase({ db, actor, id: params.id });
      const isOffice = hats.includes('staff') || hats.includes('mediator');
      const sessions = await listSessions(db, row.id);
      return {
        data: sessions.map((session) => toSessionEntry({ row: session, now: clock.now(), isOffice })),
      };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/cases/:id/sessions',
    doors,
    permission: ['room.book'],
    summary: 'Book a room or an online meeting, or register a visit',
    body: sessionBody,
    reply: sessionEntry,
    async handle({ platform, actor, params, body, address }) {
      const row = await bookSession({ platform, actor, caseId: params.id, input: body, address });
      return { status: 201, data: toSessionEntry({ row, now: platform.clock.now(), isOffice: true }) };
    },
  }),
  endpoint({
    method: 'PUT',
    path: '/sessions/:id',
    doors,
    permission: ['room.book'],
    summary: 'Change a booking',
    body: sessionChangeBody,
    reply: sessionEntry,
    async handle({ platform, actor, params, body, address }) {
      const { revision, ...input } = body;
      const id = params.id;
      const row = await changeSession({ platform, actor, id, input, revision, address });
      return { data: toSessionEntry({ row, now: platform.clock.now(), isOffice: true }) };
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/sessions/:id',
    doors,
    permission: ['room.book'],
    summary: 'Cancel a booking',
    query: cancelQuery,
    body: cancelQuery,
    reply: sessionEntry,
    async handle({ platform, actor, params, query, body, address }) {
      const row = await cancelSession({
        platform,
        actor,
        id: params.id,
        reason: query.reason || body.reason,
        address,
      });
      return { data: toSessionEntry({ row, now: platform.clock.now(), isOffice: true }) };
    },
  }),
];
