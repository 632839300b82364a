/** Takes a subscribe message as WeChat does: recipient, template, values, page, and one of the person's permissions. */
import { randomInt } from 'node:crypto';
import { WECHAT_TEMPLATES } from '@tiaohe/config';
import type { WechatTemplate } from '@tiaohe/config';
import { freshId } from '../world';
import type { World } from '../world';
import { isValueAllowed } from './value-rules';

export const TEMPLATE_IDS: Record<WechatTemplate, string> = {
  progress: 'tmpl-progress-0001',
  session: 'tmpl-session-0002',
  task: 'tmpl-task-0003',
};
const TEMPLATES = Object.keys(TEMPLATE_IDS) as WechatTemplate[];
const OPENID = /^[\w-]{4,64}$/;
const STATES = ['developer', 'trial', 'formal'];

type Body = {
  touser?: string;
  template_id?: string;
  page?: string;
  data?: Record<string, { value?: unknown }>;
  miniprogram_state?: string;
};
type Answer = { errcode: number; errmsg: string; msgid?: string };

/** As long as theirs: longer than a JavaScript number is exact. */
const freshNumber = (): string => `1${String(randomInt(2 ** 47)).padStart(18, '0')}`;

const refuse = (errcode: number, errmsg: string): Answer => ({ errcode, errmsg });

export type Sent = { openid: string; templateId: string; msgid: string };

/** @param onLost hears of a message that was taken and will not arrive. */
export function sendMessage({
  body,
  world,
  onLost,
}: {
  body: Body;
  world: World;
  onLost: (sent: Sent) => void;
}): Answer {
  const { touser = '', template_id = '', page, data = {}, miniprogram_state = 'formal' } = body;
  if (!OPENID.test(touser)) return refuse(40003, 'invalid openid');
  const template = TEMPLATES.find((name) => TEMPLATE_IDS[name] === template_id);
  if (!template) return refuse(40037, 'invalid template_id');
  if (page !== undefined && !/^pages\/[\w/-]+(\?.*)?$/.test(page)) return refuse(41030, 'invalid page');
  if (!STATES.includes(miniprogram_state)) return refuse(47003, 'argument invalid! miniprogram_state');

  const keys = Object.values(WECHAT_TEMPLATES[template].fields) as string[];
  const wrong = keys.find((key) => !isValueAllowed({ key, value: textOf(data[key]?.value) }));
  if (wrong) return refuse(47003, `argument invalid! data.${wrong}.value invalid`);
  const extra = Object.keys(data).find((key) => !keys.includes(key));
  if (extra) return refuse(47003, `argument invalid! data.${extra} unknown`);

  const quota = quotaOf({ world, openid: touser, template });
  if (quota.consumed >= quota.granted) return refuse(43101, 'user refuse to accept the msg');
  world.quotas.put({ ...quota, consumed: quota.consumed + 1 });
  if (world.deaf.delete(touser)) {
    const msgid = freshNumber();
    onLost({ openid: touser, templateId: template_id, msgid });
    return { errcode: 0, errmsg: 'ok', msgid };
  }

  const values = Object.fromEntries(keys.map((key) => [key, textOf(data[key]?.value)]));
  const { label, fields } = WECHAT_TEMPLATES[template];
  const lines = Object.entries(fields).map(([word, key]) => `${WORDS[word] ?? word}：${values[key]}`);
  world.messages.put({
    id: freshId('wx-'),
    channel: 'wechat',
    to: touser,
    text: [label, ...lines].join('\n'),
    at: world.now().toISOString(),
    ...(page !== undefined && { page }),
    template,
    key: null,
    values,
  });
  return { errcode: 0, errmsg: 'ok', msgid: freshNumber() };
}

const WORDS: Record<string, string> = {
  number: '案件编号',
  title: '事项',
  note: '说明',
  time: '时间',
  place: '地点',
};

/** Everybody begins with some permissions, so that a demonstration does not end in silence. */
export function quotaOf({
  world,
  openid,
  template,
}: {
  world: World;
  openid: string;
  template: WechatTemplate;
}) {
  const id = `${openid}:${TEMPLATE_IDS[template]}`;
  return world.quotas.get(id) ?? { id, granted: world.limits.wechatQuota, consumed: 0 };
}

/** Sets how many more messages of every template may reach this person. */
export function setQuota({ world, openid, count }: { world: World; openid: string; count: number }): void {
  for (const template of TEMPLATES) {
    const quota = quotaOf({ world, openid, template });
    world.quotas.put({ ...quota, granted: quota.consumed + count });
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
