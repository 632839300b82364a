-- Search inside Chinese words. Trigrams find any part of three characters or more; the index serves LIKE '%…%'.

DO $$ BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE EXCEPTION 'Ask the owner of the server to run: CREATE EXTENSION pg_trgm';
END $$;

SELECT tiaohe_do(relation, columns, statement) FROM (VALUES
  ('cases', '{title}'::text[], 'CREATE INDEX IF NOT EXISTS cases_title_search ON cases USING gin (title gin_trgm_ops)'),
  ('cases', '{number}',        'CREATE INDEX IF NOT EXISTS cases_number_search ON cases USING gin (number gin_trgm_ops)'),
  ('parties', '{name}',        'CREATE INDEX IF NOT EXISTS parties_name_search ON parties USING gin (name gin_trgm_ops)')
) AS t (relation, columns, statement);
