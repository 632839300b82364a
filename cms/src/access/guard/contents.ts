/** What is asked at the content manager: case data is not its business, and a relation holds ids. */
import type { Core } from '@strapi/strapi';
import { attributesOf } from '../../platform/document-rules/attributes-of';
import { CLOSED_CONTENTS } from '../../platform/document-rules/case-data';
import { badRelations } from '../../platform/document-rules/relation-ids';
import { refuse } from '../../platform/http/refusal';
import type { Road } from '../../platform/http/road';

type Visit = { strapi: Core.Strapi; road: Road; method: string; body: unknown };

/** The type whose rows a route shows or writes, or the empty text. */
export const typeOf = ({ params }: Road): string => params['model'] ?? params['contentType'] ?? '';

/** A relation of an open type shows rows of the type that it points to. */
function targetOf(strapi: Core.Strapi, road: Road): string {
  const field = (road.params['targetField'] ?? '').toLowerCase();
  const attributes = attributesOf(strapi)(typeOf(road));
  const name = Object.keys(attributes).find((one) => one.toLowerCase() === field);
  return (name && attributes[name]?.target) || '';
}

function refuseClosed({ strapi, road, method }: Visit): void {
  const types = [typeOf(road), targetOf(strapi, road)].map((uid) => uid.toLowerCase());
  if (!types.some((uid) => CLOSED_CONTENTS.has(uid))) return;
  const isLook = method === 'GET' || method === 'HEAD';
  refuse(isLook ? 'FORBIDDEN' : 'CASE_LOCKED', { message: '这类数据请在调解工作台里查看和办理' });
}

/** Strapi drops a relation that a person may not read without a word, whatever it holds; what is no id is refused aloud. */
function refuseBadRelations({ strapi, road, method, body }: Visit): void {
  if (method !== 'POST' && method !== 'PUT') return;
  const held = attributesOf(strapi);
  const bad = badRelations({ data: body, attributes: held(typeOf(road)), attributesOf: held });
  if (bad.length > 0)
    refuse('VALIDATION', { fields: bad.map((field) => ({ field, message: '关联的编号不正确' })) });
}

export function askContents(visit: Visit): void {
  if (typeOf(visit.road) === '') return;
  refuseClosed(visit);
  refuseBadRelations(visit);
}
