import { readXml } from './read-xml';

it('reads a letter as WeChat prints it, with a list of two', () => {
  const letter = `<xml>
    <FromUserName><![CDATA[otFpruAK8D-E6EfStSYonYSBZ8_4]]></FromUserName>
    <CreateTime>1610969440</CreateTime>
    <SubscribeMsgPopupEvent>
      <List><TemplateId><![CDATA[one]]></TemplateId><Note>a &amp; b</Note></List>
      <List><TemplateId><![CDATA[<two>]]></TemplateId></List>
    </SubscribeMsgPopupEvent>
  </xml>`;

  expect(readXml(letter)).toEqual({
    FromUserName: 'otFpruAK8D-E6EfStSYonYSBZ8_4',
    CreateTime: '1610969440',
    SubscribeMsgPopupEvent: {
      List: [{ TemplateId: 'one', Note: 'a & b' }, { TemplateId: '<two>' }],
    },
  });
});

it.each([
  ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><xml><A>&a;</A></xml>'],
  ['an attribute', '<xml a="b"><A>1</A></xml>'],
  ['elements that cross', '<xml><A><B>1</A></B></xml>'],
  ['an element left open', '<xml><A>1</A>'],
  ['two letters', '<xml><A>1</A></xml><xml><A>1</A></xml>'],
  ['words outside', 'hello <xml><A>1</A></xml>'],
  ['a nest too deep', `${'<a>'.repeat(12)}x${'</a>'.repeat(12)}`],
  ['more elements than anybody writes', `<xml>${'<a>1</a>'.repeat(8_000)}</xml>`],
  ['nothing', ''],
])('takes %s for no letter', (_why, text) => {
  expect(readXml(text)).toBeNull();
});
