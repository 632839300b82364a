/**
 * Two vite plugins that keep out of the panel's first load what a mediator's day never needs. Strapi imports its editors and
 * players at once, with every language of a syntax highlighter and a film player: more than half of 5 MB.
 */
type Resolved = { id: string } | null;
type Resolver = {
  resolve(source: string, importer: string | undefined, options: { skipSelf: boolean }): Promise<Resolved>;
};
type VitePlugin = {
  name: string;
  apply: 'build';
  enforce: 'pre';
  resolveId(this: Resolver, source: string, importer?: string): Promise<string | null> | string | null;
  load(id: string): string | null;
};

/** Components of Strapi that come when somebody opens them: the end of the module's path, and the name it exports. */
const LATER = [
  { end: '/EditView/components/FormInputs/Wysiwyg/Field.mjs', name: 'Wysiwyg' },
  { end: '/EditView/components/FormInputs/BlocksInput/BlocksInput.mjs', name: 'BlocksInput' },
  { end: '/EditAssetDialog/PreviewBox/PreviewBox.mjs', name: 'PreviewBox' },
] as const;

/** What is never needed, with what stands in for it. */
const LEFT_OUT = [
  // The free edition brings it along only to advertise the paid one, with a large picture. (Releases stay: translations hook into them.)
  { end: '@strapi/review-workflows/strapi-admin', code: 'export default { register() {}, bootstrap() {} };' },
  // The block editor's kinds of block, with twenty programming languages to colour: no content of ours has such a field.
  { end: '/BlocksInput/DefaultBlocksStore.mjs', code: 'export const defaultBlocksStore = {};' },
] as const;

const LATE = '\0later:';
const NEVER = '\0never:';

/** A component in place of the module: draws nothing until the real one has come. Refs and props pass through. */
const wrapper = (file: string, name: string): string => `
import { createElement, forwardRef, lazy, Suspense } from 'react';
const Real = lazy(() => import(${JSON.stringify(file)}).then((module) => ({ default: module.${name} })));
export const ${name} = forwardRef((props, ref) =>
  createElement(Suspense, { fallback: null }, createElement(Real, ref ? { ...props, ref } : props)));
`;

export const loadLater = (): VitePlugin => ({
  name: 'load-later',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer) {
    const { name } = LATER.find(({ end }) => source.endsWith(end.slice(end.lastIndexOf('/')))) ?? {};
    if (!name || importer?.startsWith(LATE)) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found && LATER.some(({ end }) => found.id.endsWith(end)) ? `${LATE}${found.id}` : null;
  },
  load(id) {
    if (!id.startsWith(LATE)) return null;
    const file = id.slice(LATE.length);
    const row = LATER.find(({ end }) => file.endsWith(end));
    return row ? wrapper(file, row.name) : null;
  },
});

export const leaveOut = (): VitePlugin => ({
  name: 'leave-out',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source) => (LEFT_OUT.some(({ end }) => source.endsWith(end)) ? `${NEVER}${source}` : null),
  load: (id) => (id.startsWith(NEVER) ? (LEFT_OUT.find(({ end }) => id.endsWith(end))?.code ?? null) : null),
});
