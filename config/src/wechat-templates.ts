/**
 * The subscribe messages that a centre picks from WeChat's public template library (at most three fit one
 * `wx.requestSubscribeMessage` call). `fields` maps our words to the keys of the template; a centre whose template has
 * other keys overrides them in its configuration. The key's prefix decides what WeChat lets stand in it.
 */
import type { NoticeRow } from './notices';

export const WECHAT_TEMPLATES = {
  progress: {
    label: '案件进度提醒',
    fields: { number: 'character_string1', title: 'thing2', note: 'thing3', time: 'time4' },
  },
  session: {
    label: '调解预约提醒',
    fields: { number: 'character_string1', time: 'time2', place: 'thing3', note: 'thing4' },
  },
  task: {
    label: '待办事项提醒',
    fields: { number: 'character_string1', title: 'thing2', note: 'thing3', time: 'time4' },
  },
} as const satisfies Record<string, { label: string; fields: Record<string, string> }>;
export type WechatTemplate = keyof typeof WECHAT_TEMPLATES;

/** Which template carries a notice, by the part of the case that its tap opens. */
export const WECHAT_TEMPLATE_OF: Record<NoticeRow['opens'], WechatTemplate> = {
  case: 'progress',
  documents: 'task',
  sessions: 'session',
  rating: 'task',
  opinion: 'task',
};
