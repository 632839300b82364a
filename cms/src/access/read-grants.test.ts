import { readGrants } from './read-grants';

const grant = (permission: string, ...conditions: string[]) => ({
  action: `plugin::desk.${permission}`,
  conditions: conditions.map((scope) => (scope.includes('::') ? scope : `plugin::desk.${scope}`)),
});
const read = (...grants: ReturnType<typeof grant>[]) => {
  const { permissions, narrowed } = readGrants(grants);
  return { permissions: [...permissions], narrowed: Object.fromEntries(narrowed) };
};

it('reaches every row without a condition, in whichever role that is', () => {
  expect(read(grant('case.read', 'handled'), grant('case.read'))).toEqual({
    permissions: ['case.read'],
    narrowed: {},
  });
});

it('adds the conditions of several roles up', () => {
  expect(read(grant('case.read', 'handled'), grant('case.read', 'own-organisation', 'handled'))).toEqual({
    permissions: ['case.read'],
    narrowed: { 'case.read': ['handled', 'own-organisation'] },
  });
});

it.each([
  ['a condition of Strapi’s own', grant('case.read', 'admin::is-creator')],
  ['a condition that the permission knows nothing of', grant('mediator.read', 'handled')],
  ['a condition on what has no rows', grant('account.manage', 'own-organisation')],
  ['a word that is no permission', grant('case.fly')],
])('holds nothing under %s', (_name, doubtful) => {
  expect(read(doubtful)).toEqual({ permissions: [], narrowed: {} });
});
