import { allOf } from './count-cases';

it('says all conditions at once, for the first few matches and for all of them each in its way', () => {
  const open = { sql: 'c.state = ?', bindings: ['open'] };
  const word = {
    sql: 'exists (select 1 from s where s.words like ?)',
    bindings: ['%漏水%'],
    counted: { joins: 'left join s on s.case_id = c.id', sql: 's.words like ?', bindings: ['%漏水%'] },
  };
  expect(allOf([open, word])).toEqual({
    sql: 'c.state = ? and exists (select 1 from s where s.words like ?)',
    bindings: ['open', '%漏水%'],
    counted: {
      joins: ' left join s on s.case_id = c.id',
      sql: 'c.state = ? and s.words like ?',
      bindings: ['open', '%漏水%'],
    },
  });
  expect(allOf([])).toMatchObject({ sql: 'true', bindings: [] });
});
