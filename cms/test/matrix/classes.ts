/**
 * Who gets what at every door of the product, written down by hand: what a role holds by default is not computed from the
 * permissions here, or the test would only repeat the code. An endpoint that is not named fails the test.
 *
 * Letters of staff: S system-admin, R reviewer, D dispatcher, A archivist, G registrar, L leader, U auditor,
 * X somebody of another organisation who holds every operation but the audit trail, narrowed to 本机构.
 * Letters of accounts, as they stand to the case: P its applicant (person), E its respondent (enterprise), M its mediator,
 * O an organisation that has nothing to do with it.
 */
export type Letter = 'S' | 'R' | 'D' | 'A' | 'G' | 'L' | 'U' | 'X' | 'P' | 'E' | 'O' | 'M';
export type RowName =
  | 'case'
  | 'material'
  | 'session'
  | 'document'
  | 'room'
  | 'mediator'
  | 'organisation'
  | 'account'
  | 'colleague'
  | 'typicalCase'
  | 'notice'
  | 'party'
  | 'nothing';

export type Class = {
  /** Letters that the door admits; the others get 403. `all`: everybody who is signed in. `public`: everybody. */
  in: string;
  /** What they get; by letter where it differs. null: not asked, because asking would end the sign-in. */
  gets: number | Partial<Record<Letter | 'rest', number>> | null;
  /** What stands for `:id`. Accounts are asked again with another's, which is not there for them: 404. */
  row?: RowName;
  /** Nobody's own, so that nothing is destroyed; another's row stays real. */
  spares?: true;
  /** Rows of the centre: there is no "another's". */
  shared?: true;
  body?: unknown;
  path?: string;
  streams?: true;
};

const SEES = 'SRDAGLX' + 'PEM';
const STAFF = 'SRDAGLUX';
const record = { at: '2026-01-05T09:00:00+08:00', mode: 'phone', text: '电话了解情况', participants: '双方' };
const past = {
  kind: 'visit',
  start: '2026-01-05T09:00:00+08:00',
  end: '2026-01-05T10:00:00+08:00',
  place: '村委会',
};
const reason = { reason: '核对身份' };
const image = 'data:image/png;base64,iVBORw0KGgo=';
const moving = { revision: -1, reason: '测试' };
const all = (gets: Class['gets'], more: Partial<Class> = {}): Class => ({ in: 'all', gets, ...more });
const open = (gets: number, more: Partial<Class> = {}): Class => ({ in: 'public', gets, ...more });
const ofCase = (gets: Class['gets'], more: Partial<Class> = {}): Class => ({
  in: SEES,
  gets,
  row: 'case',
  ...more,
});
const held = (letters: string, gets: Class['gets'], more: Partial<Class> = {}): Class => ({
  in: letters,
  gets,
  ...more,
});

// prettier-ignore
export const CLASSES: Record<string, Class> = {
  'GET /api/centre':                      open(200),
  'GET /api/privacy-notice':              open(200),
  'GET /api/categories':                  open(200),
  'POST /api/auth/sms-codes':             open(400),
  'POST /api/auth/register':              open(400),
  'POST /api/auth/sms-login':             open(400),
  'POST /api/auth/local':                 open(400),
  'POST /api/auth/password-reset':        open(400),
  'POST /api/auth/refresh':               open(400),
  'POST /api/auth/wechat-login':          open(400),
  'POST /api/auth/wechat-register':       open(400),
  'GET /api/files/:token':                open(404),
  'GET /api/invitations/:code':           open(404),
  'POST /api/invitations/:code':          open(400),
  'POST /api/invitations/:code/not-mine': open(404),
  'GET /api/callbacks/online-meeting':    open(401),
  'POST /api/callbacks/online-meeting':   open(401),
  'POST /api/callbacks/outbound-call':    open(401),

  'POST /api/auth/logout':                all(null),
  'POST /api/auth/wechat-binding':        all(400),
  'DELETE /api/auth/wechat-binding':      all(204),
  'GET /api/me':                          all(200),
  'PUT /api/me':                          all(200),
  'POST /api/me/export':                  all(200),
  'POST /api/me/deactivation':            all(null),
  'POST /api/me/claims':                  all(400),
  'GET /api/me/sessions':                 all(200),
  'DELETE /api/me/sessions/:id':          all(404, { row: 'nothing', shared: true }),
  'GET /api/application-templates':       all(200),
  'GET /desk/application-templates':      all(200),
  'GET /desk/categories':                 all(200),
  'GET /desk/home':                       all(200),
  'GET /desk/me':                         all(200),

  'GET /api/cases':                       all(200),
  'GET /desk/cases':                      all(200),
  'POST /api/cases':                      held('PEO', 400, { body: { category: 'no-such' } }),
  'POST /desk/cases':                     held('SGX', 400),
  'GET /api/cases/:id':                   ofCase(200),
  'GET /desk/cases/:id':                  ofCase(200),
  'PUT /api/cases/:id':                   ofCase({ P: 409, E: 409, M: 403 }, { body: { revision: -1 } }),
  'PUT /desk/cases/:id':                  ofCase(403, { body: { revision: -1 } }),
  'DELETE /api/cases/:id':                ofCase({ P: 409, E: 409, M: 403 }),
  'DELETE /desk/cases/:id':               ofCase(403),
  'POST /api/cases/:id/actions/:action':  ofCase(409, { body: moving }),
  'POST /desk/cases/:id/actions/:action': ofCase(409, { body: moving }),
  'POST /desk/cases/:id/session-exemption': held('SDX', 200, { row: 'case', body: { reason: '在村委会当面调解' } }),
  'GET /api/cases/:id/materials':         ofCase(200),
  'GET /desk/cases/:id/materials':        ofCase(200),
  'POST /api/cases/:id/materials':        ofCase({ P: 409, E: 409, M: 400 }, { body: { kind: 'evidence' } }),
  'POST /desk/cases/:id/materials':       ofCase({ A: 403, L: 403, rest: 400 }, { body: { kind: 'evidence' } }),
  'PUT /api/materials/:id':               ofCase({ P: 409, E: 409, M: 400 }, { row: 'material' }),
  'PUT /desk/materials/:id':              ofCase({ A: 403, L: 403, rest: 400 }, { row: 'material' }),
  'DELETE /api/materials/:id':            ofCase(409, { row: 'material' }),
  'DELETE /desk/materials/:id':           ofCase({ A: 403, L: 403, rest: 409 }, { row: 'material' }),
  'GET /api/materials/:id/versions':      ofCase(200, { row: 'material' }),
  'GET /desk/materials/:id/versions':     ofCase(200, { row: 'material' }),
  'GET /api/materials/:id/content':       ofCase(302, { row: 'material' }),
  'GET /desk/materials/:id/content':      ofCase(302, { row: 'material' }),
  'GET /api/cases/:id/file':              ofCase(200),
  'GET /desk/cases/:id/file':             ofCase(200),
  'GET /api/cases/:id/file.zip':          ofCase(200),
  'GET /desk/cases/:id/file.zip':         ofCase(200),
  'GET /api/cases/:id/records':           ofCase(200),
  'GET /desk/cases/:id/records':          ofCase(200),
  'POST /api/cases/:id/records':          ofCase({ P: 403, E: 403, M: 201 }, { body: record }),
  'POST /desk/cases/:id/records':         ofCase({ S: 201, D: 201, rest: 403 }, { body: record }),
  'GET /api/cases/:id/sessions':          ofCase(200),
  'GET /desk/cases/:id/sessions':         ofCase(200),
  'POST /api/cases/:id/sessions':         held('M', 400, { row: 'case', body: past }),
  'POST /desk/cases/:id/sessions':        held('SDGX', 400, { row: 'case', body: past }),
  'PUT /api/sessions/:id':                held('M', 400, { row: 'session', body: past }),
  'PUT /desk/sessions/:id':               held('SDGX', 400, { row: 'session', body: past }),
  'DELETE /api/sessions/:id':             held('M', 404, { row: 'session', spares: true }),
  'DELETE /desk/sessions/:id':            held('SDGX', 404, { row: 'session', spares: true }),
  'GET /api/cases/:id/documents':         ofCase(200),
  'GET /desk/cases/:id/documents':        ofCase(200),
  'POST /api/cases/:id/documents':        ofCase({ P: 403, E: 403, M: 409 }, { body: { kind: 'agreement' } }),
  'POST /desk/cases/:id/documents':       ofCase({ S: 409, D: 409, rest: 403 }, { body: { kind: 'agreement' } }),
  'GET /api/documents/:id':               ofCase(200, { row: 'document' }),
  'GET /desk/documents/:id':              ofCase(200, { row: 'document' }),
  'POST /api/documents/:id/signatures':   ofCase({ P: 400, E: 400, M: 403 }, { row: 'document', body: { image, smsCode: '000000' } }),
  'POST /desk/documents/:id/signatures':  ofCase({ X: 403, rest: 403 }, { row: 'document', body: { image, smsCode: '000000' } }),
  'POST /api/cases/:id/ratings':          held('PEO', 409, { row: 'case', body: { stars: 5 } }),
  'GET /api/mediators/me/ratings':        held('M', 200),
  'GET /api/cases/:id/similar':           held('M', 200, { row: 'case' }),
  'GET /desk/cases/:id/similar':          held('SRDALX', 200, { row: 'case' }),
  'POST /desk/cases/:id/typical-case':    held('SX', 409, { row: 'case' }),
  'GET /desk/cases/:id/calls':            held('SRGX', 200, { row: 'case' }),
  'POST /desk/cases/:id/parties/:partyId/reveal': held('SRGX', 200, { row: 'case', body: reason }),

  'GET /api/rooms':                       held('M', 200),
  'GET /desk/rooms':                      held('SDGX', 200),
  'GET /api/rooms/:id/calendar':          held('M', 200, { row: 'room', shared: true }),
  'GET /desk/rooms/:id/calendar':         held('SDGX', 200, { row: 'room', shared: true }),
  'POST /desk/rooms':                     held('SX', 400),
  'PUT /desk/rooms/:id':                  held('SX', 404, { row: 'nothing', shared: true }),
  'DELETE /desk/rooms/:id':               held('SX', 404, { row: 'nothing', shared: true }),
  'GET /desk/mediators':                  held('SRDGLX', 200),
  'POST /desk/mediators':                 held('SX', 400),
  'GET /desk/mediators/:id':              held('SRDGLX', 200, { row: 'mediator', shared: true }),
  'PUT /desk/mediators/:id':              held('SX', { S: 200, X: 404 }, { row: 'mediator', shared: true }),
  'DELETE /desk/mediators/:id':           held('SX', 404, { row: 'nothing', shared: true }),
  'GET /desk/mediators/:id/ratings':      held('SRDGLX', { X: 404, rest: 200 }, { row: 'mediator', shared: true }),
  'GET /api/typical-cases':               held('M', 200),
  'GET /desk/typical-cases':              held('SRDALX', 200),
  'GET /api/typical-cases/:id':           held('M', 200, { row: 'typicalCase', shared: true }),
  'GET /desk/typical-cases/:id':          held('SRDALX', 200, { row: 'typicalCase', shared: true }),
  'POST /desk/typical-cases':             held('SX', 400),
  'PUT /desk/typical-cases/:id':          held('SX', 404, { row: 'nothing', shared: true }),
  'DELETE /desk/typical-cases/:id':       held('SX', 404, { row: 'nothing', shared: true }),
  'GET /api/organisations':               held('OM', 200),
  'GET /desk/organisations':              held('SDLX', 200),
  'GET /api/organisations/:id':           held('OM', 200, { row: 'organisation', shared: true }),
  'GET /desk/organisations/:id':          held('SDLX', { X: 404, rest: 200 }, { row: 'organisation', shared: true }),
  'POST /desk/organisations':             held('SX', 400),
  'PUT /desk/organisations/:id':          held('SX', { S: 200, X: 404 }, { row: 'organisation', shared: true }),
  'PUT /api/organisations/:id':           held('O', 200, { row: 'organisation' }),
  'DELETE /desk/organisations/:id':       held('SX', 404, { row: 'nothing', shared: true }),

  'GET /desk/templates':                  held('SX', 200),
  'GET /desk/templates/fields':           held('SX', 200),
  'POST /desk/templates':                 held('SX', 400),
  'POST /desk/templates/:id/versions':    held('SX', 400, { row: 'nothing', shared: true }),
  'PUT /desk/templates/:id':              held('SX', 404, { row: 'nothing', shared: true }),
  'GET /desk/templates/:id/preview':      held('SX', 404, { row: 'nothing', shared: true }),
  'GET /desk/templates/:id/content':      held('SX', 404, { row: 'nothing', shared: true }),

  'GET /api/notices':                     all(200),
  'GET /desk/notices':                    all(200),
  'POST /api/notices/read-all':           all(200),
  'POST /desk/notices/read-all':          all(200),
  'POST /api/notices/:id/read':           all(404, { row: 'notice', spares: true }),
  'POST /desk/notices/:id/read':          all(404, { row: 'notice', spares: true }),
  'GET /api/notices/stream':              all(200, { streams: true }),
  'GET /desk/notices/stream':             all(200, { streams: true }),

  'GET /desk/roles':                      held('SX', 200),
  'GET /desk/accounts':                   held('SX', 200),
  'POST /desk/accounts':                  held('SX', 400),
  'GET /desk/accounts/:id':               held('SX', 200, { row: 'account', shared: true }),
  'PUT /desk/accounts/:id':               held('SX', 200, { row: 'account', shared: true }),
  'POST /desk/accounts/:id/memberships':  held('SX', 400, { row: 'account', shared: true }),
  'DELETE /desk/accounts/:id/memberships/:membershipId': held('SX', 404, { row: 'account', shared: true }),
  'POST /desk/accounts/:id/reset-password': held('SX', 404, { row: 'nothing', shared: true }),
  'POST /desk/accounts/:id/disable':      held('SX', 404, { row: 'nothing', shared: true, body: reason }),
  'POST /desk/accounts/:id/enable':       held('SX', 404, { row: 'nothing', shared: true, body: reason }),
  'POST /desk/accounts/:id/reveal':       held('SX', 404, { row: 'nothing', shared: true, body: reason }),
  'GET /desk/accounts/:id/link':          held('SX', 200, { row: 'colleague', shared: true }),
  'PUT /desk/accounts/:id/link':          held('SX', 404, { row: 'nothing', shared: true }),

  'GET /api/statistics/stream':           held('OSLX', 200, { streams: true }),
  'GET /desk/statistics/stream':          held('SLX', 200, { streams: true }),
  'GET /api/statistics/:view':            held('OSLX', 200),
  'GET /desk/statistics/:view':           held('SLX', 200),
  'GET /desk/audit':                      held('U', 200),
  'GET /desk/audit/verification':         held('U', 200),
  'GET /desk/outbox':                     held('SX', 200),
  'POST /desk/outbox/:id/retry':          held('SX', 404, { row: 'nothing', shared: true }),
};

export const STAFF_LETTERS = [...STAFF] as Letter[];
export const ACCOUNT_LETTERS = [...'PEOM'] as Letter[];
/** Rows that belong to a case: for X, whose organisation has none of them, they are not there. */
export const CASE_ROWS: readonly RowName[] = ['case', 'material', 'session', 'document', 'party'];
