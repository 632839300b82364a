import { neededDocuments } from '../../case/facts/needed-documents';
import { chooseTemplates, type Candidate } from './choose-templates';

const template = (id: number, change: Partial<Candidate> = {}): Candidate => ({
  id,
  kind: 'agreement',
  version: 1,
  outcomes: [],
  categories: [],
  ...change,
});
const needed = neededDocuments({ purpose: 'closing', outcome: 'success', form: 'written' });
const choose = (candidates: Candidate[], outcome = 'success') =>
  chooseTemplates({ needed, candidates, categories: ['leak', 'neighbour'], outcome }).chosen.map(
    ({ template: { id }, signed }) => [id, signed],
  );

it('asks for a registered, unsigned form when the agreement was oral', () => {
  expect(neededDocuments({ purpose: 'closing', outcome: 'success', form: 'oral' })).toEqual([
    { kind: 'oral-agreement', signed: false },
  ]);
});

it('asks for both papers when the court shall confirm', () => {
  expect(
    neededDocuments({ purpose: 'closing', outcome: 'success-confirmation', form: 'written' }).map(
      ({ kind }) => kind,
    ),
  ).toEqual(['agreement', 'confirmation-application']);
});

it('asks for the notice that ends mediation when it failed or was ended', () => {
  const kinds = [
    neededDocuments({ purpose: 'closing', outcome: 'failure', form: null }),
    neededDocuments({ purpose: 'termination', outcome: null, form: null }),
  ];
  expect(kinds.flat().map(({ kind }) => kind)).toEqual(['termination-notice', 'termination-notice']);
});

it('prefers the template of the category, then the newest', () => {
  expect(
    choose([template(1), template(2, { version: 2 }), template(3, { categories: ['neighbour'] })]),
  ).toEqual([[3, true]]);
  expect(choose([template(1), template(2, { version: 2 })])).toEqual([[2, true]]);
});

it('leaves out templates of other categories and outcomes', () => {
  expect(
    choose([template(1), template(2, { categories: ['traffic'] }), template(3, { outcomes: ['partial'] })]),
  ).toEqual([[1, true]]);
});

it('adds what a centre has bound to this outcome', () => {
  const extra = template(9, { kind: 'rights-notice', outcomes: ['success'] });
  expect(choose([template(1), extra])).toEqual([
    [1, true],
    [9, false],
  ]);
});

it('names the kinds that have no template', () => {
  expect(chooseTemplates({ needed, candidates: [], categories: [], outcome: 'success' }).lacking).toEqual([
    '调解协议书',
  ]);
});
