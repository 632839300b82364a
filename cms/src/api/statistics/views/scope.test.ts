import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SQL_DIRECTORY } from '@tiaohe/database';
import { OPEN, SUCCESS } from './scope';

it('counts what the vocabulary calls open and agreed', () => {
  expect([OPEN.startsWith("('submitted','"), SUCCESS]).toEqual([
    true,
    "('success','partial','success-confirmation')",
  ]);
});

it('looks for due dates in an index of just the open states', () => {
  const sql = readFileSync(join(SQL_DIRECTORY, '040-indexes.sql'), 'utf8');

  expect(sql).toContain(`cases_due_open ON cases (due_at) WHERE state IN ${OPEN.replaceAll("'", "''")}'`);
});
