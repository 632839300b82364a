/** Reads server-sent events out of text that arrives in pieces (WHATWG HTML, 9.2.6). */
export type ServerEvent = { event: string; data: string };

/** @returns a function that takes the next piece and gives the events that it completes. */
export function createEventParser(): (piece: string) => ServerEvent[] {
  let rest = '';
  return (piece) => {
    rest += piece;
    // A carriage return at the very end may be half of a CRLF: it waits for its other half.
    const held = rest.endsWith('\r') ? '\r' : '';
    const text = (held ? rest.slice(0, -1) : rest).replace(/\r\n?/g, '\n');
    const blocks = text.split('\n\n');
    rest = (blocks.pop() ?? '') + held;
    return blocks.map(readBlock).filter((found): found is ServerEvent => found !== null);
  };
}

/** A block of comments only (`: keep-alive`) is no event. */
function readBlock(block: string): ServerEvent | null {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    const [field, value] =
      colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
  }
  return data.length === 0 ? null : { event, data: data.join('\n') };
}
