/** Who imports whom in cms/src, read from the sources. The panel (cms/src/admin) is a browser's world of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

const SKIPPED = /^admin\/|\.d\.ts$|\.test\.ts$/;
const ENDINGS = ['.ts', '/index.ts', ''];

/**
 * What leads nowhere, or to no code, is the compiler's to say.
 * @returns {{ files: string[], arrows: { from: string, to: string }[] }} paths below `root`, with slashes
 */
export function readArrows(root) {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));
  const code = files.filter((file) => !SKIPPED.test(file));
  const known = new Set(code);
  const arrows = code.flatMap((from) => {
    const { importedFiles } = ts.preProcessFile(readFileSync(`${root}/${from}`, 'utf8'), true, true);
    return importedFiles.flatMap(({ fileName }) => {
      if (!fileName.startsWith('.')) return [];
      const path = posix.join(posix.dirname(from), fileName);
      const to = ENDINGS.map((ending) => path + ending).find((one) => known.has(one));
      return to ? [{ from, to }] : [];
    });
  });
  return { files, arrows };
}
