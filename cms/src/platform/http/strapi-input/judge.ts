/** Looks at a request before one of Strapi's handlers does. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { attributesOf } from '../../document-rules/attributes-of';
import { CLOSED_CONTENTS } from '../../document-rules/case-data';
import { readInput } from '../read-body';
import { refuse } from '../refusal';
import { askFields } from './ask-fields';
import { isRowId, NEEDS, NUMBERED, NUMBERED_WORDS, UNBUILT } from './needs';

const STRAPIS =
  /^\/(admin|content-manager|content-type-builder|upload|users-permissions|email|i18n|api\/(upload|users|users-permissions|email|i18n))(\/|$)/i;
const RELATION = /^\/content-manager\/relations\/([^/]+)\/(?:[^/]+\/)?([^/]+)$/;
const DRAFTS =
  /^\/content-manager\/(?:collection|single)-types\/([^/]+)\/.*actions\/(?:discard|publish|unpublish|bulkPublish|bulkUnpublish)$/i;
/** Still without what cannot be kept: NUL, half characters, depths without end. */
const ANYTHING = z.unknown();
const CREATORS: readonly string[] = ['createdBy', 'updatedBy', 'localizations'];

/** The only roads of Strapi's that take files. */
const TAKES_FILES = /^\/(?:api\/)?upload(?:\/|$)/i;

type Request = { method: string; path: string; query: unknown; body: unknown; isForm: boolean };

function judgeContents(strapi: Core.Strapi, path: string): void {
  const [, model = '', field = ''] = RELATION.exec(path) ?? [];
  // What is closed altogether is refused by the guard, in its own words.
  if (model && !CLOSED_CONTENTS.has(model)) {
    const attributes = attributesOf(strapi)(model);
    const isRelation = Object.hasOwn(attributes, field) && attributes[field]?.type === 'relation';
    if (Object.keys(attributes).length > 0 && (!isRelation || CREATORS.includes(field))) refuse('NOT_FOUND');
  }
  const uid = DRAFTS.exec(path)?.[1];
  const type = uid && Object.hasOwn(strapi.contentTypes, uid) ? strapi.contentTypes[uid as never] : undefined;
  const { options } = (type ?? {}) as { options?: { draftAndPublish?: boolean } };
  if (uid && type && !CLOSED_CONTENTS.has(uid) && !options?.draftAndPublish)
    refuse('VALIDATION', { message: '这类内容没有草稿，保存后就是正式内容' });
}

/**
 * @param path each part decoded, in whatever case it was written (the router does not mind), no slash at its end.
 * @throws NOT_FOUND, VALIDATION, NOT_CONFIGURED
 */
export function judgeStrapiInput(strapi: Core.Strapi, { method, path, query, body, isForm }: Request): void {
  if (!STRAPIS.test(path)) return;
  if (isForm && !TAKES_FILES.test(path)) refuse('VALIDATION', { message: '这里不接收文件' });
  const road = `${method === 'HEAD' ? 'GET' : method} ${path.toLowerCase()}`;
  if (Object.hasOwn(UNBUILT, road)) refuse(UNBUILT[road as keyof typeof UNBUILT]);
  // Strapi looks types up by the word in the path, and every object knows `constructor`.
  if (path.split('/').some((part) => part in Object.prototype)) refuse('NOT_FOUND');
  const id = NUMBERED.exec(path)?.[1];
  if (id !== undefined && !NUMBERED_WORDS.has(id.toLowerCase()) && !isRowId(id)) refuse('NOT_FOUND');
  judgeContents(strapi, path);
  readInput(ANYTHING, query);
  askFields(strapi, path, query);
  // A text, or a list: no page of the panel sends one, and no handler looks whether it got one.
  if (typeof body === 'string' || Array.isArray(body))
    refuse('VALIDATION', { message: '提交的内容格式不对，请刷新页面后重试' });
  const need = NEEDS.find((one) => one.method === method && one.path.test(path));
  readInput(need?.body ?? ANYTHING, body);
}
