import { createEventParser } from './parse-events';

const read = (...pieces: string[]) => pieces.flatMap(createEventParser());

it('reads events with their names and leaves comments out', () => {
  expect(read(': keep-alive\n\nevent: tick\ndata: {"a":1}\n\ndata: plain\n\n')).toEqual([
    { event: 'tick', data: '{"a":1}' },
    { event: 'message', data: 'plain' },
  ]);
});

it('joins an event that arrives in pieces, wherever it is cut', () => {
  const text = 'event: feed\r\ndata: {"text":\r\ndata: "甲"}\r\n\r\n';
  for (let cut = 1; cut < text.length; cut += 1) {
    expect(read(text.slice(0, cut), text.slice(cut))).toEqual([{ event: 'feed', data: '{"text":\n"甲"}' }]);
  }
});

it('waits for the end of an event before it gives it', () => {
  const parse = createEventParser();

  expect([parse('event: tick\ndata: 1\n'), parse('\n')]).toEqual([[], [{ event: 'tick', data: '1' }]]);
});
