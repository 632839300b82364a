/** What is taken down of a party: enough to reach them. A person and an enterprise are asked different things. */
import { formField, type FormField, options, PARTY_KINDS } from '@tiaohe/config';
import type { PartyInput } from '../../api/cases';

const line = (key: string, label: string, more: Partial<FormField> = {}): FormField =>
  formField(key, label, { width: 'third', ...more });
const KIND = line('kind', '类型', { type: 'select', required: true, options: options(PARTY_KINDS) });
const PERSON: readonly FormField[] = [
  KIND,
  line('name', '姓名', { required: true, rule: 'person-name' }),
  line('phone', '手机号', { required: true, type: 'phone' }),
  line('idNumber', '身份证号', { type: 'id-number', width: 'half' }),
  line('address', '住址', { type: 'address', width: 'half' }),
];
const FIRM: readonly FormField[] = [
  KIND,
  line('name', '名称', { required: true, rule: 'firm-name' }),
  line('phone', '联系电话', { required: true, type: 'phone' }),
  line('creditCode', '统一社会信用代码', { rule: 'credit-code' }),
  line('legalRepresentative', '法定代表人', { rule: 'person-name' }),
  line('address', '地址', { type: 'address' }),
];
export const partyFields = ({ kind }: PartyInput): readonly FormField[] =>
  kind === 'person' ? PERSON : FIRM;

export const EMPTY_PARTY: PartyInput = { kind: 'person', name: '', phone: '' };
