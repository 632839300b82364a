import { badRelations, type Attributes } from './relation-ids';

const attributes: Attributes = {
  title: { type: 'string' },
  organisation: { type: 'relation', target: 'api::organisation.organisation' },
  case: { type: 'relation', target: 'api::case.case', useJoinTable: false },
  seal: { type: 'component', component: 'shared.seal' },
};
const attributesOf = (): Attributes => ({ owner: { type: 'relation', target: 'api::mediator.mediator' } });
const bad = (data: unknown) => badRelations({ data, attributes, attributesOf });
const documentId = 'abcdefghijklmnopqrstuvwx';

it.each<[string, unknown]>([
  ['no relation at all', { title: 'abc' }],
  ['nothing', { organisation: null }],
  ['an id', { organisation: 7 }],
  ['an id as digits', { organisation: '7' }],
  ['a document id on a link table', { organisation: documentId }],
  ['connect with ids', { organisation: { connect: [{ id: 3 }], disconnect: [] } }],
  ['what the content manager sends', { case: { connect: [{ id: 3, documentId, isTemporary: true }] } }],
])('lets %s through', (_name, data) => {
  expect(bad(data)).toEqual([]);
});

it.each<[string, unknown, string]>([
  ['a word in connect', { organisation: { connect: [{ id: 'abc' }] } }, 'organisation'],
  ['a word in set', { organisation: { set: [{ id: 'abc' }] } }, 'organisation'],
  ['a word', { organisation: 'nope' }, 'organisation'],
  ['an object without an id', { organisation: { name: 'x' } }, 'organisation'],
  ['a document id on a foreign key', { case: documentId }, 'case'],
  ['a huge number', { case: 1e20 }, 'case'],
  ['a relation inside a component', { seal: { owner: 'abc' } }, 'seal.owner'],
])('refuses %s', (_name, data, path) => {
  expect(bad(data)).toEqual([path]);
});
