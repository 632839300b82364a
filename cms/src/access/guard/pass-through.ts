/** Lets a write of Strapi's own through: question, change and record stand or fall together. */
import type { AuditDetail, AuditSubject } from '@tiaohe/config';
import type { Context, Next } from 'koa';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit/record-audit';
import type { Road } from '../../platform/http/road';
import type { Platform } from '../../platform/platform';
import type { Records } from '../roads/way';
import { lockAdministrators } from './administrators';
import { typeOf } from './contents';
import { fieldsOf, type Rule } from './rule';

export type Passage = {
  platform: Platform;
  ctx: Context;
  next: Next;
  road: Road;
  actor: Actor;
  body: unknown;
  rule: Rule | (Records & { ask?: undefined });
};

const LONGEST_ID = 200;
/** One change of who may do what at a time; what else is asked need not wait for it. */
const ALONE: readonly AuditSubject[] = ['staff', 'staff-role', 'account-role'];
/** Whose name says what it is, and is nobody's secret. */
const NAMED: readonly AuditSubject[] = ['api-token', 'webhook'];

const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Where Strapi put the id of what it made. */
function madeId(answer: unknown): string {
  const { data, ...own } = fieldsOf(answer);
  const { documentId, id } = { ...own, ...fieldsOf(data) };
  return wordOf(documentId) || wordOf(id);
}

function subjectId({ road: { params }, body, ctx, rule: { of } }: Passage): string {
  const own = params['id'] ?? params['role'] ?? params['uid'] ?? params['sourceId'] ?? '';
  if (own !== '') return own;
  const { ids, documentIds } = fieldsOf(body);
  const many = [documentIds, ids].find((list) => Array.isArray(list)) as unknown[] | undefined;
  if (many) return many.map(wordOf).join(',').slice(0, LONGEST_ID);
  return ALONE.includes(of) ? 'new' : madeId(ctx.body) || 'new';
}

/** Which fields were changed, of which type; never what was written. */
function detailOf({ platform, road, body, ctx, rule }: Passage): AuditDetail | undefined {
  const model = typeOf(road);
  const type = platform.strapi.getModel(model as Parameters<typeof platform.strapi.getModel>[0]);
  const sent = fieldsOf(body);
  const detail = {
    ...(model === '' ? {} : { kind: type?.info.displayName ?? model }),
    ...(NAMED.includes(rule.of) && typeof sent['name'] === 'string' ? { name: sent['name'] } : {}),
    ...(ctx.method === 'DELETE' || ctx.method === 'GET' ? {} : { fields: Object.keys(sent) }),
  };
  return Object.keys(detail).length > 0 ? detail : undefined;
}

const record = (passage: Passage, db: Platform['db']): Promise<void> =>
  recordAudit({
    db,
    now: passage.platform.clock.now(),
    line: {
      actor: passage.actor,
      action: passage.rule.records,
      subject: { type: passage.rule.of, id: subjectId(passage) },
      detail: detailOf(passage),
      address: passage.ctx.ip,
    },
  });

/** Strapi's own queries join the transaction. What is written outside the database is recorded right after it. */
export async function passThrough(passage: Passage): Promise<void> {
  const { platform, ctx, next, road, actor, body, rule } = passage;
  if ('isOutside' in rule && rule.isOutside) {
    await next();
    if (ctx.status < 400) await record(passage, platform.db);
    return;
  }
  await platform.transaction(async (trx) => {
    if (rule.ask) {
      if (ALONE.includes(rule.of) && !rule.whileDue) await lockAdministrators(trx);
      await rule.ask({ trx, platform, actor, id: road.params['id'] ?? road.params['role'] ?? '', body });
    }
    await next();
    if (ctx.status < 400) await record(passage, trx);
  });
}
