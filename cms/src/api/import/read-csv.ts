/** Text with commas, as Excel, WPS and other systems write it. */

const UTF8_MARK = '\uFEFF';
/** UTF-8 first: text in GB18030 is nearly never valid UTF-8, the other way round it often is. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;

/** @returns null for what is no text in either. */
export function decodeText(bytes: Buffer): string | null {
  if (bytes.includes(0)) return null;
  for (const encoding of ENCODINGS)
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(UTF8_MARK, '');
    } catch {
      // The next one.
    }
  return null;
}

/** The mark that stands most often in the first line parts the cells. */
function separatorOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  const count = (mark: string) => line.split(mark).length;
  return [',', '\t', ';', '，'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

/** RFC 4180, and what is usual beyond it: marks in quotes, quotes doubled, any end of line. */
export function* readCsv(text: string): Generator<string[]> {
  const separator = separatorOf(text);
  let [cells, cell, isQuoted] = [[] as string[], '', false];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    if (isQuoted) {
      if (mark !== '"') cell += mark;
      else if (text[at + 1] === '"') cell += text[(at += 1)] ?? '';
      else isQuoted = false;
    } else if (mark === '"' && cell === '') isQuoted = true;
    else if (mark === separator) {
      cells.push(cell);
      cell = '';
    } else if (mark === '\n' || mark === '\r') {
      if (mark === '\r' && text[at + 1] === '\n') at += 1;
      yield [...cells, cell];
      [cells, cell] = [[], ''];
    } else cell += mark;
  }
  if (cell !== '' || cells.length > 0) yield [...cells, cell];
}
