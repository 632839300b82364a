/** Every kind of list that comes in as a file, by the word of its endpoint. None yet: docs/guides/extend.md says how one is added. */
import type { ImportKind } from '../api/import/import-kind';

export const IMPORTS: Record<string, ImportKind<string, unknown>> = {};
