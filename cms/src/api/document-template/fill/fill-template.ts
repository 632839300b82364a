/** Fills a Word template. What is missing is said in the text and listed, never left blank (spec: no silent gaps). */
import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import type { DocumentData } from '../../../platform/off-thread/document-data';
import type { Filled } from '../../../platform/off-thread/task-kinds';
import { parseTag } from './expression-parser';

export const NOT_GIVEN = '（未填写）';

/** Scopes that only open a condition repeat the name of what they ask: termination.reason, terms.method. */
const pathOf = (tag: string, { scopePath }: { scopePath: string[] }): string => {
  const loop = scopePath.filter((step) => !/^is[A-Z]|^has[A-Z]|\.has[A-Z]/.test(step));
  return tag.includes('.') || loop.length === 0 ? tag : `${loop[loop.length - 1] ?? ''}.${tag}`;
};

/** A new Docxtemplater each time: a used one would print the first document's people again. */
export function fillTemplate({ template, data }: { template: Buffer; data: DocumentData }): Filled {
  const missing = new Set<string>();
  const document = new Docxtemplater(new PizZip(template), {
    parser: parseTag,
    paragraphLoop: true,
    linebreaks: true,
    nullGetter(part: DXT.Part, scopeManager: DXT.ScopeManager) {
      // Loops and conditions without a value are simply not there.
      if (part.module) return '';
      missing.add(pathOf(part.value.trim(), scopeManager as unknown as { scopePath: string[] }));
      return NOT_GIVEN;
    },
  });
  document.render(data);
  return {
    file: document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer,
    missing: [...missing],
  };
}
