/** What a mediation record asks (R11a). */
import {
  type FormField,
  type FormValues,
  type RecordView,
  SESSION_KINDS,
  toWire,
  VISIBILITIES,
  type Visibility,
  withoutEmpty,
} from '@tiaohe/config';
import type { NewRecord } from '@/api/case-file';

const { shared, side, staff } = VISIBILITIES;
export const RECORD_FIELDS: readonly FormField[] = [
  {
    key: 'mode',
    label: '方式',
    type: 'radio',
    required: true,
    options: [
      { value: 'room', label: SESSION_KINDS.room },
      { value: 'online', label: SESSION_KINDS.online },
      { value: 'visit', label: SESSION_KINDS.visit },
      { value: 'phone', label: '电话' },
      { value: 'other', label: '其他' },
    ],
  },
  { key: 'at', label: '开始时间', type: 'datetime', required: true },
  { key: 'endedAt', label: '结束时间', type: 'datetime', required: false },
  { key: 'place', label: '地点', type: 'text', required: false, maxLength: 200 },
  {
    key: 'participants',
    label: '参加人',
    type: 'text',
    required: false,
    maxLength: 300,
    placeholder: '例如：申请人王某、被申请人李某',
  },
  {
    key: 'text',
    label: '调解过程',
    type: 'textarea',
    required: true,
    maxLength: 5000,
    placeholder: '谈了什么，双方各自怎么说',
  },
  {
    key: 'progress',
    label: '进展',
    type: 'textarea',
    required: false,
    maxLength: 1000,
    placeholder: '例如：赔偿金额已基本谈妥',
  },
  { key: 'problems', label: '遇到的问题', type: 'textarea', required: false, maxLength: 1000 },
  {
    key: 'visibility',
    label: '谁可以看',
    type: 'radio',
    required: true,
    options: [
      { value: 'shared', label: shared },
      { value: 'side', label: side },
      { value: 'staff', label: staff },
    ],
    help: '背对背谈话请选“仅工作人员可见”',
  },
];

export function toRecord(values: FormValues, sessionId: string): NewRecord {
  const input = withoutEmpty(toWire(RECORD_FIELDS, values)) as Record<string, string>;
  return {
    ...input,
    at: input['at'] ?? '',
    mode: (input['mode'] ?? 'other') as RecordView['mode'],
    text: input['text'] ?? '',
    visibility: (input['visibility'] ?? 'shared') as Visibility,
    ...(sessionId ? { sessionId } : {}),
  };
}
