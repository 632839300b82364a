import { permissionsOfToken } from './identify-api-token';

it.each<[what: string, type: string | null, actions: string[], held: string[]]>([
  ['a custom token without ticks', 'custom', [], []],
  ['a custom token with one', 'custom', ['api::operation.screen.watch'], ['screen.watch']],
  [
    'ticks at what is not ours',
    'custom',
    ['plugin::upload.screen.watch', 'api::case.case.find', 'screen.watch'],
    [],
  ],
  ['a read-only token', 'read-only', [], ['screen.watch']],
  ['a read-only token with old ticks', 'read-only', ['api::operation.case.apply'], ['screen.watch']],
  ['a full-access token', 'full-access', [], ['screen.watch']],
  ['a kind that a release may bring', 'everything', ['api::operation.screen.watch'], []],
  ['no kind at all', null, ['api::operation.screen.watch'], []],
])('%s holds what it was given', (_what, type, actions, held) => {
  expect([...permissionsOfToken(type, actions)]).toEqual(held);
});
