import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPermissions } from '../../access/permission-words';
import { ACCOUNT_PERMISSIONS, operationController } from './operation-controller';

const names = readdirSync(join(__dirname, 'controllers')).map((file) => file.replace(/\.ts$/, ''));

it('lists every permission that an account may hold, each read back as the same word', () => {
  const actions = names.flatMap((name) =>
    Object.keys(operationController(name)).map((action) => `api::operation.${name}.${action}`),
  );

  expect([...readPermissions(actions)].sort()).toEqual([...ACCOUNT_PERMISSIONS].sort());
});

it('marks each as an action that the role editor shows', () => {
  const kinds = Object.values(operationController('case')).map(
    (action) => action[Symbol.for('__type__') as never],
  );

  expect(kinds).toEqual([['content-api'], ['content-api'], ['content-api'], ['content-api']]);
});
