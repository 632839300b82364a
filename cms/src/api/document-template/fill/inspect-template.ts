/** Lists the fields that a Word template names, and those that nothing will fill (R19a). */
import Docxtemplater from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { Refusal, refuseField } from '../../../platform/http/refusal';
import type { Inspection } from '../../../platform/off-thread/task-kinds';
import { isKnownField } from '../field-catalogue';
import { parseTag } from './expression-parser';
import { refusePackage } from './refuse-package';

type Part = { type: string; value: string; module?: string; subparsed?: Part[] };

const WORDS = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/gu;
const TEXTS = /'[^']*'|"[^"]*"/g;
/** One equals sign alone, or more than one statement. */
const ASSIGNS = /(^|[^=!<>])=(?!=)|;/;
const KEYWORDS = new Set(['true', 'false', 'null', 'undefined', 'this']);

/** The names in an expression: not its texts, and not its filters. */
export const namesIn = (expression: string): string[] => {
  const bare = expression.replace(TEXTS, ' ').replace(/(^|[^|])\|(?!\|)[^)]*/g, '$1 ');
  return (bare.match(WORDS) ?? []).filter((word) => !KEYWORDS.has(word));
};

/** A name inside loops may belong to the innermost, an outer, or the document itself. */
function resolve(name: string, scopes: readonly string[]): string {
  const candidates = [...scopes].reverse().map((scope) => `${scope}.${name}`);
  return [...candidates, name].find(isKnownField) ?? name;
}

function walk(parts: readonly Part[], scopes: readonly string[], found: Set<string>): void {
  for (const part of parts) {
    if (part.type !== 'placeholder' || part.module === 'rawxml') continue;
    const paths = namesIn(part.value).map((name) => resolve(name, scopes));
    paths.forEach((path) => found.add(path));
    if (part.subparsed)
      walk(part.subparsed, paths.length === 1 ? [...scopes, paths[0] ?? ''] : scopes, found);
  }
}

const REASONS: Record<string, string> = {
  unopened_tag: '有一个结束括号前面没有开始括号',
  unclosed_tag: '有一个开始括号后面没有结束括号',
  unopened_loop: '有循环结束标记，没有开始标记',
  unclosed_loop: '有循环开始标记，没有结束标记',
  closing_tag_does_not_match_opening_tag: '循环的开始和结束标记不一致',
};
type TemplateError = { properties?: { id?: string; xtag?: string; errors?: TemplateError[] } };

/** Tags that write into a document what nobody reads in the template: foreign XML, and values of their own making. */
function findUnfair(parts: readonly Part[]): string | null {
  for (const { type, value, module, subparsed } of parts) {
    if (type !== 'placeholder') continue;
    if (module === 'rawxml') return `不能使用 {@${value}}：它会把格式代码写进文书。请改成 {${value}}`;
    if (ASSIGNS.test(value.replace(TEXTS, ' ')))
      return `不能在模板里改动内容：{${value}}。比较请用两个等号 ==`;
    const inner = subparsed ? findUnfair(subparsed) : null;
    if (inner) return inner;
  }
  return null;
}

function explain(error: unknown): string {
  const { properties } = error as TemplateError;
  const each = properties?.errors ?? [error as TemplateError];
  return each
    .slice(0, 5)
    .map((one) => `${REASONS[one.properties?.id ?? ''] ?? '占位符写得不对'}：${one.properties?.xtag ?? ''}`)
    .join('；');
}

/** @throws VALIDATION at `file` for a file that is no Word template, or whose tags do not close. */
export function inspectTemplate(template: Buffer): Inspection {
  const inspector = new InspectModule();
  try {
    const zip = new PizZip(template);
    refusePackage(zip);
    new Docxtemplater(zip, {
      parser: parseTag,
      paragraphLoop: true,
      linebreaks: true,
      modules: [inspector],
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuseField('file', `这个 Word 模板不能使用。${explain(error)}`);
  }
  const parts = inspector.getAllStructuredTags() as unknown as Part[];
  const unfair = findUnfair(parts);
  if (unfair) refuseField('file', `这个 Word 模板不能使用。${unfair}`);
  const found = new Set<string>();
  walk(parts, [], found);
  const placeholders = [...found].sort();
  return { placeholders, unknown: placeholders.filter((path) => !isKnownField(path)) };
}
