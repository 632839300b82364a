/** What a room has, as rows of a form (R15). Its opening hours have an input of their own. */
import type { FormField } from '@tiaohe/config';

export const ROOM_FIELDS: readonly FormField[] = [
  { key: 'name', label: '名称', type: 'text', required: true, rule: 'firm-name' },
  {
    key: 'location',
    label: '位置',
    type: 'text',
    required: true,
    maxLength: 200,
    placeholder: '例如：二楼 203',
  },
  {
    key: 'capacity',
    label: '容纳人数',
    type: 'number',
    required: true,
    rule: 'whole',
    min: 2,
    max: 500,
    width: 'half',
  },
  {
    key: 'state',
    label: '状态',
    type: 'select',
    required: true,
    width: 'half',
    options: [
      { value: 'open', label: '开放' },
      { value: 'closed', label: '停用' },
    ],
  },
  {
    key: 'equipment',
    label: '设备',
    type: 'words',
    required: false,
    help: '用顿号隔开，例如：投影、录音录像、无障碍通道',
  },
  {
    key: 'closedDates',
    label: '不开放的日期',
    type: 'words',
    required: false,
    rule: 'days',
    help: '例如：2026-10-01、2026-10-02',
  },
  { key: 'introduction', label: '说明', type: 'textarea', required: false, rows: 2, maxLength: 1000 },
];
