import { areDutiesApart, findBeyond } from './judge-rights';
import type { Right } from './rights';

const right = (permission: string, ...conditions: string[]): Right => ({
  action: permission.includes('::') ? permission : `plugin::desk.${permission}`,
  subject: null,
  conditions,
});

describe('nobody gives more than they hold', () => {
  const own = [right('case.read'), right('case.assign', 'own'), right('case.assign', 'handled')];
  it.each<[string, Right, boolean]>([
    ['what is held for every row, for every row', right('case.read'), true],
    ['what is held for every row, for some', right('case.read', 'own'), true],
    ['what is held for some rows, for one part of them', right('case.assign', 'own'), true],
    [
      'what is held for some rows through two roles, for both parts',
      right('case.assign', 'own', 'handled'),
      true,
    ],
    ['what is held for some rows, for others', right('case.assign', 'tree'), false],
    ['what is held for some rows, for every row', right('case.assign'), false],
    ['what is not held', right('case.close'), false],
    ['the same action over another subject', { ...right('case.read'), subject: 'api::room.room' }, false],
  ])('%s', (_name, given, isAllowed) => {
    expect(findBeyond([given], own)).toEqual(isAllowed ? null : given);
  });
});

describe('audit and administration stay apart', () => {
  it.each<[string, Right[], boolean, boolean]>([
    ['without the audit trail anything goes', [right('account.manage')], true, true],
    ['the audit trail with looking', [right('audit.read'), right('case.read')], false, true],
    ['the audit trail with deciding', [right('audit.read'), right('case.accept')], false, false],
    [
      'the audit trail with Strapi’s users',
      [right('audit.read'), right('admin::users.update')],
      false,
      false,
    ],
    [
      'the audit trail with reading Strapi’s users',
      [right('audit.read'), right('admin::users.read')],
      false,
      true,
    ],
    ['the audit trail with the super admin', [right('audit.read')], true, false],
  ])('%s', (_name, rights, isSuperAdmin, expected) => {
    expect(areDutiesApart(rights, isSuperAdmin)).toBe(expected);
  });
});
