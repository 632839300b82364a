/**
 * Has PostgreSQL plan a text once per connection: for a short list planning costs more than reading. Every connection
 * keeps every such text for good, so there must be few of them: none with a person's or a case's id in it.
 */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

export const planOnce = <T>(raw: Knex.Raw<T>): Knex.Raw<T> =>
  raw.options({ name: createHash('sha1').update(raw.toSQL().sql).digest('hex') });
