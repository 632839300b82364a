import { isLostConnection } from './is-lost-connection';

const coded = (code: string, message = 'said by the server') => Object.assign(new Error(message), { code });

it.each([
  ['nobody listens', coded('ECONNREFUSED')],
  ['the line was cut', coded('ECONNRESET')],
  ['an administrator ended it', coded('57P01')],
  ['another backend crashed', coded('57P02')],
  ['it is starting up', coded('57P03')],
  ['the protocol broke off', coded('08P01')],
  ['the driver saw the end', new Error('Connection terminated unexpectedly')],
  ['knex says the statement first', new Error('select 1 - Connection terminated unexpectedly')],
  [
    'the connection was dead already',
    new Error('BEGIN; - Client has encountered a connection error and is not queryable'),
  ],
])('takes it for a lost connection when %s', (_why, error) => {
  expect(isLostConnection(error)).toBe(true);
});

it.each([
  ['a double', coded('23505')],
  ['a wrong password', coded('28P01')],
  ['a missing database', coded('3D000')],
  ['a value that only speaks of it', new Error("insert 'Connection terminated' - null value in column")],
  ['a full pool', new Error('Knex: Timeout acquiring a connection. The pool is probably full.')],
  ['no error at all', 'ECONNREFUSED'],
])('does not take %s for one', (_why, error) => {
  expect(isLostConnection(error)).toBe(false);
});
