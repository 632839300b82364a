/** A refusal of the server as something that can be caught: its code, its sentence, the fields it names. */
import {
  ERRORS,
  type ErrorCode,
  type FieldError,
  type Missing,
  type RecordChanged,
  type Refusal,
  type SmsCheck,
} from '@tiaohe/config';

/** `OFFLINE` is ours: the server was never reached. */
export type RefusalCode = ErrorCode | 'OFFLINE';

export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: RefusalCode;
  readonly fields: FieldError[];
  readonly missing: Missing[];
  /** With CHECK_REQUIRED: what has to be read first. */
  readonly check: SmsCheck | null;
  /** Somebody else changed the record meanwhile: both values. */
  readonly changed: RecordChanged | null;

  constructor(about: {
    status: number;
    code: RefusalCode;
    message: string;
    fields?: FieldError[];
    missing?: Missing[];
    check?: SmsCheck;
    changed?: RecordChanged | null;
  }) {
    super(about.message);
    this.name = 'ApiRefusal';
    this.status = about.status;
    this.code = about.code;
    this.fields = about.fields ?? [];
    this.missing = about.missing ?? [];
    this.check = about.check ?? null;
    this.changed = about.changed ?? null;
  }
}

const BY_STATUS: Record<number, ErrorCode> = {
  400: 'VALIDATION',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'FILE_TOO_LARGE',
  429: 'TOO_MANY_REQUESTS',
  503: 'VENDOR_UNAVAILABLE',
};

const isChinese = (text: unknown): text is string => typeof text === 'string' && /[\u4e00-\u9fff]/.test(text);

/** Reads an error body. What a proxy or a framework answers has no code of ours: the status then chooses one. */
export function toRefusal({ status, body }: { status: number; body: unknown }): ApiRefusal {
  const error = (body as Partial<Refusal> | null)?.error as Partial<Refusal['error']> | undefined;
  const details = error?.details as Partial<Refusal['error']['details']> | undefined;
  const code = details?.code && details.code in ERRORS ? details.code : (BY_STATUS[status] ?? 'INTERNAL');
  const message = isChinese(error?.message) ? error.message : ERRORS[code].message;
  const { revision, conflicts } = (details ?? {}) as Partial<RecordChanged>;
  const changed =
    code === 'RECORD_CHANGED' && revision !== undefined ? { revision, conflicts: conflicts ?? [] } : null;
  return new ApiRefusal({
    status,
    code,
    message,
    fields: details?.fields,
    missing: details?.missing,
    check: details?.check,
    changed,
  });
}

export const offline = (): ApiRefusal =>
  new ApiRefusal({ status: 0, code: 'OFFLINE', message: '网络不通，请检查网络后再试' });
