import { readSubscriptionEvent } from './read-subscription-event';
import { readXml } from './read-xml';

const templateIds = { progress: 'tmpl-p', session: 'tmpl-s', task: 'tmpl-t' };
const head = { ToUserName: 'gh_123456789abc', FromUserName: 'openid-1', MsgType: 'event' };
const read = (event: Record<string, unknown>) => readSubscriptionEvent({ event, templateIds });
const at = new Date(1620973045_000);

it('reads choices from the popup, whose time comes as text', () => {
  const List = [
    { TemplateId: 'tmpl-p', SubscribeStatusString: 'accept', PopupScene: '0' },
    { TemplateId: 'tmpl-s', SubscribeStatusString: 'reject', PopupScene: '0' },
    { TemplateId: 'somebody-elses', SubscribeStatusString: 'accept', PopupScene: '0' },
  ];

  expect(read({ ...head, CreateTime: '1620973045', Event: 'subscribe_msg_popup_event', List })).toEqual({
    from: 'popup',
    openid: 'openid-1',
    at,
    news: [
      { template: 'progress', choice: 'accept' },
      { template: 'session', choice: 'reject' },
    ],
  });
});

it('reads a change in the settings, where one entry is no list', () => {
  const List = { TemplateId: 'tmpl-t', SubscribeStatusString: 'reject' };

  expect(read({ ...head, CreateTime: 1620973045, Event: 'subscribe_msg_change_event', List })).toEqual({
    from: 'settings',
    openid: 'openid-1',
    at,
    news: [{ template: 'task', choice: 'reject' }],
  });
});

it('reads in XML how a message ended', () => {
  const letter = `<xml><FromUserName><![CDATA[openid-1]]></FromUserName><CreateTime>1620973045</CreateTime>
    <Event><![CDATA[subscribe_msg_sent_event]]></Event>
    <SubscribeMsgSentEvent><List>
      <TemplateId><![CDATA[tmpl-p]]></TemplateId><MsgID>1700827132819554304</MsgID>
      <ErrorCode>20001</ErrorCode><ErrorStatus><![CDATA[reject]]></ErrorStatus>
    </List></SubscribeMsgSentEvent></xml>`;

  expect(read(readXml(letter) ?? {})).toEqual({
    from: 'sending',
    openid: 'openid-1',
    at,
    news: [{ template: 'progress', messageId: '1700827132819554304', errorCode: 20001 }],
  });
});

it.each([
  ['another event', { ...head, CreateTime: 1, Event: 'user_enter_tempsession' }],
  ['a word of every object', { ...head, CreateTime: 1, Event: 'constructor' }],
  ['nobody', { CreateTime: 1, Event: 'subscribe_msg_popup_event' }],
  ['no time', { ...head, Event: 'subscribe_msg_popup_event' }],
])('says nothing about %s', (_why, event) => {
  expect(read(event)).toBeNull();
});
