/** The other side as one types it, and what may be wrong with it. */
import { isCreditCode, isMobile, isName, isResidentId, normaliseIdNumber, normalisePhone, type FieldError, type PartyView } from '@tiaohe/config';

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

export function toParty(draft: RespondentDraft): Record<string, unknown> {
  const isPerson = draft.kind === 'person';
  const answers: Record<string, string> = {
    name: draft.name.trim(),
    phone: isMasked(draft.phone) ? draft.phone : normalisePhone(draft.phone),
    address: draft.address.trim(),
    idNumber: isPerson ? (isMasked(draft.idNumber) ? draft.idNumber : normaliseIdNumber(draft.idNumber)) : '',
    creditCode: isPerson ? '' : draft.creditCode.trim().toUpperCase(),
    legalRepresentative: isPerson ? '' : draft.legalRepresentative.trim(),
  };
  const given = Object.entries(answers).filter(([, text]) => text !== '' && !isMasked(text));
  return { ...(draft.id ? { id: draft.id } : {}), kind: draft.kind, ...Object.fromEntries(given) };
}

export function checkRespondent(draft: RespondentDraft): FieldError[] {
  const errors: FieldError[] = [];
  const add = (field: string, message: string) => errors.push({ field, message });
  if (!isName(draft.name.trim())) add('name', draft.kind === 'person' ? '请填写对方姓名' : '请填写企业名称');
  if (!isMasked(draft.phone) && !isMobile(normalisePhone(draft.phone))) add('phone', '请填写对方手机号，11 位数字');
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
export const checkRespondents = (drafts: readonly RespondentDraft[]): FieldError[] =>
  drafts.length === 0
    ? [{ field: 'respondents', message: '请至少填写一位对方当事人' }]
    : drafts.flatMap((draft, index) =>
        checkRespondent(draft).map(({ field, message }) => ({ field: `respondents.${index}.${field}`, message })),
      );
