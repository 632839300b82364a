/** What booking a session asks beside the time and the room (R13). */
import { options, SESSION_KINDS, type CaseBrief, type FormField } from '@tiaohe/config';

export const aboutFields = (cases: readonly CaseBrief[]): readonly FormField[] => [
  {
    key: 'case',
    label: '哪个案件',
    type: 'select',
    required: true,
    options: cases.map(({ id, title, number }) => ({
      value: id,
      label: `${title}（${number ?? '未编号'}）`,
    })),
  },
  { key: 'kind', label: '怎么调解', type: 'radio', required: true, options: options(SESSION_KINDS) },
];
export const PLACE: readonly FormField[] = [
  {
    key: 'place',
    label: '见面地点',
    type: 'address',
    required: true,
    maxLength: 200,
    placeholder: '例如：幸福里 3 栋 502 室',
  },
];
export const TOPIC: readonly FormField[] = [
  {
    key: 'topic',
    label: '议题',
    type: 'text',
    required: false,
    maxLength: 100,
    placeholder: '例如：核对损失清单',
  },
];
