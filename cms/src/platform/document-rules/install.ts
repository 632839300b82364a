/**
 * The wall behind the doors: whatever road a write takes through Strapi (panel, generated REST, plugins), case data is
 * only written by the services of cases, and a malformed relation never reaches a query.
 */
import { ERRORS, type ErrorCode } from '@tiaohe/config';
import type { Core } from '@strapi/strapi';
import createError from 'http-errors';
import { attributesOf } from './attributes-of';
import { CASE_DATA } from './case-data';
import { badRelations } from './relation-ids';

const WRITES: ReadonlySet<string> = new Set([
  'create',
  'update',
  'delete',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
]);

const refusal = (code: ErrorCode, message: string, fields?: string[]) =>
  createError(ERRORS[code].status, message, {
    details: { code, ...(fields ? { fields: fields.map((field) => ({ field, message })) } : {}) },
  });

export function installDocumentRules(strapi: Core.Strapi): void {
  const held = attributesOf(strapi);

  strapi.documents.use((context, next) => {
    if (!WRITES.has(context.action)) return next();
    if (CASE_DATA.has(context.uid))
      throw refusal('CASE_LOCKED', '这类数据只能在调解工作台里办理，不能直接修改');
    return next();
  });

  strapi.documents.use((context, next) => {
    const { data } = context.params as { data?: unknown };
    const bad = data ? badRelations({ data, attributes: held(context.uid), attributesOf: held }) : [];
    if (bad.length > 0) throw refusal('VALIDATION', '关联的编号不正确', bad);
    return next();
  });
}
