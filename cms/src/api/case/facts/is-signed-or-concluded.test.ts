import { isBacked } from './is-signed-or-concluded';

const agreement = (state: string) => ({ kind: 'agreement', state });

it.each<[what: string, asked: Parameters<typeof isBacked>[0], answer: boolean]>([
  ['a signed agreement', { outcome: 'success', form: 'written', papers: [agreement('signed')] }, true],
  [
    'an agreement that waits for a signature',
    { outcome: 'success', form: 'written', papers: [agreement('to-sign')] },
    false,
  ],
  ['no agreement at all', { outcome: 'success', form: 'written', papers: [] }, false],
  [
    'an oral agreement that is registered',
    { outcome: 'success', form: 'oral', papers: [{ kind: 'oral-agreement', state: 'final' }] },
    true,
  ],
  ['an oral agreement without its form', { outcome: 'partial', form: 'oral', papers: [] }, false],
  [
    'a signed agreement without the application to the court',
    { outcome: 'success-confirmation', form: 'written', papers: [agreement('signed')] },
    false,
  ],
  [
    'a failure with its notice',
    { outcome: 'failure', form: null, papers: [{ kind: 'termination-notice', state: 'final' }] },
    true,
  ],
  [
    'a failure with only a notice of rights',
    { outcome: 'failure', form: null, papers: [{ kind: 'rights-notice', state: 'signed' }] },
    false,
  ],
  ['no outcome', { outcome: null, form: null, papers: [agreement('signed')] }, false],
])('%s', (_what, asked, answer) => {
  expect(isBacked(asked)).toBe(answer);
});
