/** What a pushed event says about subscribe messages: a choice made, or how a message ended. Everything else is null. */
import type { WechatTemplate } from '@tiaohe/config';
import type { SubscriptionEvent, SubscriptionNews } from './port';

/** In XML the list stands in an element named after the event. */
const EVENTS: Record<string, { from: SubscriptionEvent['from']; within: string }> = {
  subscribe_msg_popup_event: { from: 'popup', within: 'SubscribeMsgPopupEvent' },
  subscribe_msg_change_event: { from: 'settings', within: 'SubscribeMsgChangeEvent' },
  subscribe_msg_sent_event: { from: 'sending', within: 'SubscribeMsgSentEvent' },
};
const CHOICES = ['accept', 'reject', 'ban'] as const;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One entry comes alone, several as a list. */
const entriesOf = (list: unknown): Record<string, unknown>[] =>
  (Array.isArray(list) ? list : [list]).filter(isObject);

export function readSubscriptionEvent({
  event,
  templateIds,
}: {
  event: Record<string, unknown>;
  templateIds: Partial<Record<WechatTemplate, string>>;
}): SubscriptionEvent | null {
  const kind =
    typeof event.Event === 'string' && Object.hasOwn(EVENTS, event.Event) ? EVENTS[event.Event] : null;
  const seconds = Number(event.CreateTime);
  if (!kind || typeof event.FromUserName !== 'string' || !Number.isSafeInteger(seconds)) return null;
  const inner = event[kind.within];
  const entries = entriesOf(isObject(inner) ? inner.List : event.List);
  const templates = Object.entries(templateIds) as [WechatTemplate, string][];
  const news = entries.flatMap((entry): SubscriptionNews[] => {
    const template = templates.find(([, id]) => id === entry.TemplateId)?.[0];
    if (!template) return [];
    if (kind.from === 'sending')
      return [{ template, messageId: String(entry.MsgID ?? ''), errorCode: Number(entry.ErrorCode) || 0 }];
    const choice = CHOICES.find((word) => word === entry.SubscribeStatusString);
    return choice ? [{ template, choice }] : [];
  });
  return { from: kind.from, openid: event.FromUserName, at: new Date(seconds * 1_000), news };
}
