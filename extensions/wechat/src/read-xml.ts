/**
 * WeChat's letters in XML: elements and CDATA, nothing else. No document type, no entities but the five, so nothing can be
 * pulled in from outside or blown up. An element that comes twice becomes a list. Anybody may send one, so it costs no more than
 * reading it once.
 */
export type XmlValue = string | XmlValue[] | { [name: string]: XmlValue };

const DEEPEST = 8;
const LONGEST = 64 * 1024;
/** Their longest letters have some dozens. */
const MOST_ELEMENTS = 1_000;
const TOKEN = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z_][\w.-]*)\s*>|([^<]+)/y;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

type Node = { name: string; text: string; children: Map<string, XmlValue> };

const plain = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');

const valueOf = ({ text, children }: Node): XmlValue =>
  children.size > 0 ? Object.fromEntries(children) : text.trim();

function put({ children }: Node, name: string, value: XmlValue): void {
  const held = children.get(name);
  if (held === undefined) children.set(name, value);
  else if (Array.isArray(held)) held.push(value);
  else children.set(name, [held, value]);
}

/** @returns what stands in the outermost element, or null when the text is no such letter. */
export function readXml(text: string): Record<string, XmlValue> | null {
  if (text.length > LONGEST) return null;
  const root: Node = { name: '', text: '', children: new Map() };
  const open: Node[] = [root];
  const letter = text.trim();
  let elements = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < letter.length) {
    const found = TOKEN.exec(letter);
    const current = open.at(-1);
    if (!found || !current) return null;
    const [, cdata, closes, name, words] = found;
    if (cdata !== undefined) current.text += cdata;
    else if (words !== undefined) current.text += plain(words);
    else if (name !== undefined && closes !== '/') {
      elements += 1;
      if (open.length > DEEPEST || elements > MOST_ELEMENTS) return null;
      open.push({ name, text: '', children: new Map() });
    } else {
      const parent = open.at(-2);
      if (!parent || current.name !== name) return null;
      open.pop();
      put(parent, name, valueOf(current));
    }
  }
  const [outer, ...others] = root.children.values();
  const isWhole = open.length === 1 && others.length === 0 && root.text.trim() === '';
  return isWhole && typeof outer === 'object' && !Array.isArray(outer) ? outer : null;
}
