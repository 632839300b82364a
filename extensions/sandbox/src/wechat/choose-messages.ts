/** A person allows, refuses or switches off the messages of one template; WeChat then tells the mini-program's owner. */
import type { WechatTemplate } from '@tiaohe/config';
import type { World } from '../world';
import { TEMPLATE_IDS, quotaOf } from './send-message';

const CHOICES = ['accept', 'reject', 'ban'] as const;
export type Choice = (typeof CHOICES)[number];
export const isChoice = (word: unknown): word is Choice => CHOICES.some((choice) => choice === word);

type Wish = {
  world: World;
  openid: string;
  template: WechatTemplate;
  choice: Choice;
  from: 'popup' | 'settings';
};

/** @returns the event to push, and how many messages may still come. */
export function chooseMessages({ world, openid, template, choice, from }: Wish) {
  const quota = quotaOf({ world, openid, template });
  const { granted, consumed } = quota;
  const isEnd = choice === 'ban' || (choice === 'reject' && from === 'settings');
  const left = isEnd ? 0 : granted - consumed + (choice === 'accept' && from === 'popup' ? 1 : 0);
  world.quotas.put({ ...quota, granted: consumed + left });
  const entry = { TemplateId: TEMPLATE_IDS[template], SubscribeStatusString: choice };
  const pushed =
    from === 'popup'
      ? { FromUserName: openid, Event: 'subscribe_msg_popup_event', List: [{ ...entry, PopupScene: '1' }] }
      : // One entry of the settings comes alone, not as a list.
        { FromUserName: openid, Event: 'subscribe_msg_change_event', List: entry };
  return { pushed, left };
}
