/** Word files written by hand: the few pieces of WordprocessingML that a legal form needs. */
import PizZip from 'pizzip';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const fonts = (name) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
const run = (text, { bold = false, size } = {}) =>
  `<w:r><w:rPr>${bold ? '<w:b/>' : ''}${size ? `<w:sz w:val="${size}"/>` : ''}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

/** A paragraph. A tag such as {case.number} stays in one run, so that the filler finds it. */
export const p = (text = '', { style, align, indent = false, bold, keep = false, before } = {}) =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${keep ? '<w:keepNext/>' : ''}` +
  `${before === undefined ? '' : `<w:spacing w:before="${before}"/>`}` +
  `${indent ? '<w:ind w:firstLineChars="200" w:firstLine="560"/>' : ''}${align ? `<w:jc w:val="${align}"/>` : ''}</w:pPr>` +
  `${text === '' ? '' : run(text, { bold })}</w:p>`;
export const title = (text) => p(text, { style: 'Title' });
export const heading = (text) => p(text, { style: 'Heading1' });
export const body = (text) => p(text, { indent: true });
/** The thin line that keeps two tables apart. */
export const gap = () => '<w:p><w:pPr><w:spacing w:line="160" w:lineRule="exact"/></w:pPr></w:p>';
/** A line that only opens or closes a loop; the filler takes the whole paragraph away. */
export const mark = (tag) => p(tag);

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
const cell = ({ text, width, span = 1, isLabel = false }) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}<w:vAlign w:val="center"/></w:tcPr>` +
  `${text
    .split('\n')
    .map((line) => p(line, { style: 'Cell', align: isLabel ? 'center' : undefined, bold: isLabel }))
    .join('')}</w:tc>`;

/** Rows of [label, value, label, value], or [label, value] where the value takes the rest of the line. */
export function form(rows, widths = [1700, 2900, 1500, 2620]) {
  const [first, second, third, fourth] = widths;
  const lines = rows.map(([label, value, label2, value2]) => {
    const cells =
      label2 === undefined
        ? cell({ text: label, width: first, isLabel: true }) +
          cell({ text: value, width: second + third + fourth, span: 3 })
        : cell({ text: label, width: first, isLabel: true }) +
          cell({ text: value, width: second }) +
          cell({ text: label2, width: third, isLabel: true }) +
          cell({ text: value2, width: fourth });
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
  });
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((a, b) => a + b)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${lines.join('')}</w:tbl>`
  );
}

const style = (id, name, { paragraph = '', text = '', basedOn = 'Normal' } = {}) =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${id === 'Normal' ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${text}</w:rPr></w:style>`;

const styles = `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
  style('Normal', 'Normal'),
  style('Title', 'Title', {
    paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="240"/><w:jc w:val="center"/>',
    text: `${fonts('宋体')}<w:b/><w:sz w:val="44"/>`,
  }),
  style('Heading1', 'heading 1', {
    paragraph: '<w:keepNext/><w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="0"/>',
    text: `${fonts('黑体')}<w:b/><w:sz w:val="28"/>`,
  }),
  style('Cell', 'Table Text', {
    paragraph: '<w:spacing w:line="320" w:lineRule="auto"/>',
    text: '<w:sz w:val="24"/>',
  }),
].join('')}</w:styles>`;

const SMALL = 18;
const piece = (inside) => `<w:r><w:rPr><w:sz w:val="${SMALL}"/></w:rPr>${inside}</w:r>`;
const fieldChar = (type) => piece(`<w:fldChar w:fldCharType="${type}"/>`);
const field = (code) =>
  `${fieldChar('begin')}${piece(`<w:instrText xml:space="preserve"> ${code} </w:instrText>`)}${fieldChar('separate')}${piece('<w:t>1</w:t>')}${fieldChar('end')}`;
const small = (text) => run(text, { size: SMALL });
const footer = `${HEAD}<w:ftr ${W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${small('第 ')}${field('PAGE')}${small(' 页　共 ')}${field('NUMPAGES')}${small(' 页')}</w:p></w:ftr>`;

const types = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>`;
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (items) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** A4, the margins of an official letter, a page number at the foot. */
export function docx(parts) {
  const section =
    '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1588" w:bottom="1440" w:left="1588" w:header="851" w:footer="850" w:gutter="0"/></w:sectPr>';
  const zip = new PizZip();
  // One date, so that the same source makes the same file.
  const date = new Date(Date.UTC(2026, 0, 1));
  const add = (name, text) => zip.file(name, text, { date });
  add('[Content_Types].xml', types);
  add('_rels/.rels', rels([['rId1', 'officeDocument', 'word/document.xml']]));
  add(
    'word/document.xml',
    `${HEAD}<w:document ${W}><w:body>${parts.join('')}${section}</w:body></w:document>`,
  );
  add(
    'word/_rels/document.xml.rels',
    rels([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'footer', 'footer1.xml'],
    ]),
  );
  add('word/styles.xml', styles);
  add('word/footer1.xml', footer);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
