/** A refusal of the server as something that can be caught: its code, its sentence, the fields it names. */
import type { RecordChanged, Refusal } from '../contracts/common';
import type { SmsCheck } from '../contracts/sms-check';
import { ERRORS, type ErrorCode, type FieldError, type Missing } from '../errors';
import { ownValue } from '../own-value';

/** `NETWORK` is the screen's own: the server was never reached. */
export type RefusalCode = ErrorCode | 'NETWORK';
type About = {
  status: number;
  code: RefusalCode;
  /** By default the sentence of the code. */
  message?: string;
  fields?: FieldError[];
  missing?: Missing[];
  check?: SmsCheck;
  changed?: RecordChanged | null;
};

const NETWORK_MESSAGE = '网络不通，请检查网络后再试';
const messageOfCode = (code: RefusalCode): string =>
  code === 'NETWORK' ? NETWORK_MESSAGE : ERRORS[code].message;

export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: RefusalCode;
  readonly fields: FieldError[];
  readonly missing: Missing[];
  /** With CHECK_REQUIRED: what has to be read first. */
  readonly check: SmsCheck | null;
  /** Somebody else changed the record meanwhile: both values. */
  readonly changed: RecordChanged | null;

  constructor({ status, code, message, fields = [], missing = [], check, changed }: About) {
    super(message ?? messageOfCode(code));
    this.name = 'ApiRefusal';
    this.status = status;
    this.code = code;
    this.fields = fields;
    this.missing = missing;
    this.check = check ?? null;
    this.changed = changed ?? null;
  }
}

export const isRefusal = (error: unknown): error is ApiRefusal => error instanceof ApiRefusal;
export const noLine = (): ApiRefusal => new ApiRefusal({ status: 0, code: 'NETWORK' });

const CODE_OF_STATUS: Readonly<Record<string, ErrorCode>> = {
  400: 'VALIDATION',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'FILE_TOO_LARGE',
  429: 'TOO_MANY_REQUESTS',
  503: 'UNAVAILABLE',
};
const isChinese = (text: unknown): text is string => typeof text === 'string' && /[\u4e00-\u9fff]/.test(text);

/** Reads an error body. What a proxy or a framework answers has no code of ours: the status then chooses one. */
export function toRefusal({ status, body }: { status: number; body: unknown }): ApiRefusal {
  const error = (body as Partial<Refusal> | null)?.error as Partial<Refusal['error']> | undefined;
  const details = error?.details as Partial<Refusal['error']['details']> | undefined;
  const given = details?.code;
  const code =
    given && ownValue(ERRORS, given) ? given : (ownValue(CODE_OF_STATUS, String(status)) ?? 'INTERNAL');
  const { revision, conflicts = [] } = (details ?? {}) as Partial<RecordChanged>;
  return new ApiRefusal({
    status,
    code,
    message: isChinese(error?.message) ? error.message : undefined,
    fields: details?.fields,
    missing: details?.missing,
    check: details?.check,
    changed: code === 'RECORD_CHANGED' && revision !== undefined ? { revision, conflicts } : null,
  });
}
