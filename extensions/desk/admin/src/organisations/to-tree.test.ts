import type { OrganisationView } from '@tiaohe/config';
import { toTree } from './to-tree';

const row = (id: string, parent: string | null): OrganisationView =>
  ({ id, name: id, parent }) as OrganisationView;
const shape = (rows: OrganisationView[], folded: string[] = []) =>
  toTree(rows, new Set(folded)).map(({ id, depth, children }) => `${'-'.repeat(depth)}${id}${children}`);
const ROWS = [row('a', null), row('b', null), row('a1', 'a'), row('a11', 'a1'), row('b1', 'b')];

it('puts each organisation right under the one it belongs to', () => {
  expect(shape(ROWS)).toEqual(['a1', '-a11', '--a110', 'b1', '-b10']);
});

it('leaves out what stands below a folded one', () => {
  expect(shape(ROWS, ['a'])).toEqual(['a1', 'b1', '-b10']);
});

it('shows one whose upper organisation was not found at the first level', () => {
  expect(shape([row('a1', 'a')])).toEqual(['a10']);
});
