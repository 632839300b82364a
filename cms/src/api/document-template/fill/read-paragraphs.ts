/** The text of a Word file, for reading before signing: paragraphs in order, table rows as lines. */
import { ownValue } from '@tiaohe/config';
import type { Paragraph } from '@tiaohe/config';
import PizZip from 'pizzip';

/** Unicode ends here; a file may claim more. */
const LAST_SIGN = 0x10ffff;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescape = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ownValue(ENTITIES, name) ?? whole;
    const code = Number(/^#x/i.test(name) ? `0${name.slice(1)}` : name.slice(1));
    return code <= LAST_SIGN ? String.fromCodePoint(code) : whole;
  });

const PARAGRAPH = /<w:p(?: [^>]*)?\/>|<w:p(?: [^>]*)?>([\s\S]*?)<\/w:p>/g;
const PIECE = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)(?: [^>]*)?\/>/g;
const SIGNS: Record<string, string> = { tab: '　', br: '\n', cr: '\n' };

const textOf = (xml: string): string =>
  [...xml.matchAll(PIECE)].map(([, text, sign]) => (sign ? SIGNS[sign] : unescape(text ?? ''))).join('');

const styleOf = (xml: string): Paragraph['style'] => {
  const name = /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1]?.toLowerCase() ?? '';
  if (name === 'title' || name === 'a3') return 'title';
  return name.startsWith('heading') || /^[1-3]$/.test(name) ? 'heading' : 'body';
};

function rowOf(xml: string): Paragraph {
  const cells = xml.split('</w:tc>').slice(0, -1);
  const texts = cells.map((cell) =>
    [...cell.matchAll(PARAGRAPH)]
      .map(([whole]) => textOf(whole))
      .join('')
      .trim(),
  );
  const pairs = texts.flatMap((text, index) =>
    index % 2 === 0 ? [`${text}：${texts[index + 1] ?? ''}`] : [],
  );
  return { text: texts.length % 2 === 0 ? pairs.join('　') : texts.join('　'), style: 'body' };
}

export function readParagraphs(file: Buffer): Paragraph[] {
  const xml = new PizZip(file).file('word/document.xml')?.asText() ?? '';
  // Tables are taken whole, so that a label stays with its value.
  const blocks = xml.split(/(<w:tbl>[\s\S]*?<\/w:tbl>)/);
  return blocks
    .flatMap((block) =>
      block.startsWith('<w:tbl>')
        ? block.split('</w:tr>').slice(0, -1).map(rowOf)
        : [...block.matchAll(PARAGRAPH)].map(([whole]) => ({
            text: textOf(whole).trim(),
            style: styleOf(whole),
          })),
    )
    .filter(({ text }) => text !== '');
}
