import PizZip from 'pizzip';
import { readParagraphs } from './read-paragraphs';

const wordOf = (text: string): Buffer => {
  const zip = new PizZip();
  zip.file(
    'word/document.xml',
    `<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  );
  return zip.generate({ type: 'nodebuffer' });
};

it.each([
  ['甲&amp;乙&#x3001;&#20057;', '甲&乙、乙'],
  ['&constructor;&toString;', '&constructor;&toString;'],
  ['&#x110000;&#99999999999;', '&#x110000;&#99999999999;'],
])('reads %s as %s', (written, read) => {
  expect(readParagraphs(wordOf(written)).map(({ text }) => text)).toEqual([read]);
});
