/**
 * What Strapi's own handlers take for granted and do not look at: a text where they want a row's number aborts a transaction
 * under parallel validators, and what nobody awaits any more ends the process. Asked here, before they begin.
 */
import type { ErrorCode } from '@tiaohe/config';
import { z } from 'zod';

const LARGEST_INTEGER = 2 ** 31 - 1;
const rowId = z.union([
  z.number().int().min(1).max(LARGEST_INTEGER),
  z.string().regex(/^[1-9]\d{0,8}$/, '编号不正确'),
]);
const rowIds = z.array(rowId).max(1_000);

/** Every name under which the panel's pages send a row's number. */
const media = z.looseObject({
  id: rowId.nullish(),
  parent: rowId.nullish(),
  folder: rowId.nullish(),
  destinationFolderId: rowId.nullish(),
  folderId: rowId.nullish(),
  fileIds: rowIds.optional(),
  folderIds: rowIds.optional(),
  updates: z
    .array(z.looseObject({ id: rowId, fileInfo: z.looseObject({ folder: rowId.nullish() }) }))
    .optional(),
});
const permission = z.looseObject({
  action: z.string(),
  subject: z.string().nullish(),
  field: z.string().nullish(),
});

const mailTemplate = z.looseObject({
  options: z.looseObject({ message: z.string(), object: z.string().optional() }),
});

const said = (message: string) => z.string(message).min(1, message);
const email = said('请填写邮箱');
const password = said('请填写密码');
const linkToken = said('链接不完整，请从邮件或短信里重新打开');

export type Need = { method: string; path: RegExp; body: z.ZodType };
export const NEEDS: readonly Need[] = [
  { method: 'POST', path: /^\/admin\/login$/i, body: z.looseObject({ email, password }) },
  { method: 'POST', path: /^\/admin\/forgot-password$/i, body: z.looseObject({ email }) },
  {
    method: 'POST',
    path: /^\/admin\/reset-password$/i,
    body: z.looseObject({ resetPasswordToken: linkToken, password }),
  },
  { method: 'POST', path: /^\/upload(\/|$)/i, body: media },
  { method: 'PUT', path: /^\/upload(\/|$)/i, body: media },
  {
    method: 'POST',
    path: /^\/admin\/permissions\/check$/i,
    body: z.looseObject({ permissions: z.array(permission).max(200) }),
  },
  {
    method: 'PUT',
    path: /^\/users-permissions\/email-templates$/i,
    body: z.looseObject({ 'email-templates': z.record(z.string(), mailTemplate) }),
  },
];

/** Roads whose part after the name is a row's number; words among them that are none. */
export const NUMBERED =
  /^\/(?:admin\/(?:users|roles|webhooks|api-tokens|admin-tokens|transfer\/tokens)|upload\/(?:files|folders)|users-permissions\/roles|api\/(?:upload\/files|users|users-permissions\/roles))\/([^/]+)/i;
export const NUMBERED_WORDS: ReadonlySet<string> = new Set(['me', 'batch-delete', 'count', 'trigger']);
export const isRowId = (part: string): boolean => rowId.safeParse(part).success;

/** Roads of a licence and of a mail server that the centre does not have: Strapi answers them with a fault. */
export const UNBUILT = {
  'GET /admin/license-trial-time-left': 'NOT_FOUND',
  'POST /email': 'NOT_CONFIGURED',
  'POST /email/test': 'NOT_CONFIGURED',
} as const satisfies Record<string, ErrorCode>;
