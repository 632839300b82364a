/** The other side as one types it, and what may be wrong with it. */
import {
  isCreditCode,
  isFirmName,
  isMobile,
  isPersonName,
  isResidentId,
  normaliseIdNumber,
  normalisePhone,
  SAY_FIRM_NAME,
  SAY_PERSON_NAME,
  tidyName,
  type FieldError,
  type PartyView,
} from '@tiaohe/config';

export type RespondentDraft = {
  /** Set once the server knows this party. */
  id?: string;
  kind: 'person' | 'enterprise';
  name: string;
  phone: string;
  idNumber: string;
  address: string;
  creditCode: string;
  legalRepresentative: string;
};

export const emptyRespondent = (): RespondentDraft => ({
  kind: 'person',
  name: '',
  phone: '',
  idNumber: '',
  address: '',
  creditCode: '',
  legalRepresentative: '',
});

const isNamed = ({ kind, name }: RespondentDraft): boolean =>
  kind === 'person' ? isPersonName(tidyName(name)) : isFirmName(tidyName(name));

/** The server may show what was typed only in part; such a value is never sent back. */
export const isMasked = (text: string): boolean => text.includes('*');

export const fromParty = (party: PartyView): RespondentDraft => ({
  id: party.id,
  kind: party.kind === 'person' ? 'person' : 'enterprise',
  name: party.name,
  phone: party.phone ?? '',
  idNumber: party.idNumber ?? '',
  address: party.address ?? '',
  creditCode: party.creditCode ?? '',
  legalRepresentative: party.legalRepresentative ?? '',
});

/** What of a row can be kept already: a half-typed number waits until it is whole. */
function toParty(draft: RespondentDraft): Record<string, unknown> {
  const isPerson = draft.kind === 'person';
  const phone = normalisePhone(draft.phone);
  const idNumber = normaliseIdNumber(draft.idNumber);
  const creditCode = draft.creditCode.trim().toUpperCase();
  const answers: Record<string, string> = {
    name: draft.name.trim(),
    phone: isMobile(phone) ? phone : '',
    address: draft.address.trim(),
    idNumber: isPerson && isResidentId(idNumber) ? idNumber : '',
    creditCode: !isPerson && isCreditCode(creditCode) ? creditCode : '',
    legalRepresentative: isPerson ? '' : draft.legalRepresentative.trim(),
  };
  const given = Object.entries(answers).filter(([, text]) => text !== '' && !isMasked(text));
  return { ...(draft.id ? { id: draft.id } : {}), kind: draft.kind, ...Object.fromEntries(given) };
}

/**
 * The rows to send, or nothing. The server takes the list as a whole and shows numbers only in part, so a list that
 * nobody touched stays as it is there, and a changed one waits until its hidden numbers are typed again.
 */
export function partiesToSend(
  rows: readonly RespondentDraft[],
  loaded: readonly RespondentDraft[],
): Record<string, unknown>[] | undefined {
  if (isSame(rows, loaded) || rows.some(({ phone }) => isMasked(phone))) return undefined;
  return rows.filter(isNamed).map(toParty);
}

const isSame = (rows: readonly RespondentDraft[], loaded: readonly RespondentDraft[]): boolean =>
  JSON.stringify(rows) === JSON.stringify(loaded);

function checkRespondent(draft: RespondentDraft): FieldError[] {
  const errors: FieldError[] = [];
  const add = (field: string, message: string) => errors.push({ field, message });
  if (!draft.name.trim()) add('name', draft.kind === 'person' ? '请填写对方姓名' : '请填写企业名称');
  else if (!isNamed(draft)) add('name', draft.kind === 'person' ? SAY_PERSON_NAME : SAY_FIRM_NAME);
  if (!isMasked(draft.phone) && !isMobile(normalisePhone(draft.phone)))
    add('phone', '请填写对方手机号，11 位数字');
  const { idNumber, creditCode, kind } = draft;
  if (kind === 'person' && idNumber && !isMasked(idNumber) && !isResidentId(normaliseIdNumber(idNumber))) {
    add('idNumber', '身份证号不对，不清楚可以不填');
  }
  if (kind === 'enterprise' && creditCode && !isCreditCode(creditCode.trim().toUpperCase())) {
    add('creditCode', '统一社会信用代码不对，不清楚可以不填');
  }
  return errors;
}

/** One row of the list, empty rows included, with errors named `respondents.<index>.<field>`. */
export function checkRespondents(
  drafts: readonly RespondentDraft[],
  loaded: readonly RespondentDraft[] = [],
): FieldError[] {
  if (drafts.length === 0) return [{ field: 'respondents', message: '请至少填写一位对方当事人' }];
  const isChanged = !isSame(drafts, loaded);
  return drafts.flatMap((draft, index) => {
    const hidden = { field: 'phone', message: '改动了对方信息，请把手机号完整地再填一遍' };
    const errors =
      isChanged && isMasked(draft.phone) ? [...checkRespondent(draft), hidden] : checkRespondent(draft);
    return errors.map(({ field, message }) => ({ field: `respondents.${index}.${field}`, message }));
  });
}
