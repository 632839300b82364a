-- Search inside Chinese words. All that a case is looked for by stands in one row of one table, cut into pairs of
-- characters: trigrams know no word of two characters, and most Chinese words and names have two or three. It is a table
-- of its own because every step of a case writes `cases`, and would write such an index each time.

-- The pairs of characters of a text, in lower case; a text of one character has none.
CREATE OR REPLACE FUNCTION tiaohe_pairs(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT one || other), '{}')
    FROM (SELECT string_to_array(lower(words), NULL) AS letters) t,
         LATERAL unnest(letters[:cardinality(letters) - 1], letters[2:]) AS pair(one, other)
   WHERE one <> E'\n' AND other <> E'\n'
$$;

CREATE TABLE IF NOT EXISTS case_search (case_id integer PRIMARY KEY, words text NOT NULL);
CREATE INDEX IF NOT EXISTS case_search_pairs ON case_search USING gin (tiaohe_pairs(words));

-- Cases that have a word, given also as a pattern of LIKE, so many at most. Planned by itself: read without the index, a
-- word that every case has would be cut into pairs 300 000 times. One character is in no pair.
CREATE OR REPLACE FUNCTION tiaohe_find_cases(word text, pattern text, most integer) RETURNS SETOF integer LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET work_mem = '32MB' AS $$
BEGIN
  IF char_length(word) < 2 THEN
    RETURN QUERY SELECT case_id FROM case_search WHERE words LIKE lower(pattern) LIMIT most;
  ELSE
    RETURN QUERY SELECT case_id FROM case_search WHERE tiaohe_pairs(words) @> tiaohe_pairs(word) AND words LIKE lower(pattern) LIMIT most;
  END IF;
END $$;

-- Numbers, title, story and the names of the people, a line each.
CREATE OR REPLACE FUNCTION tiaohe_write_search(ids integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Two who write people of one case take turns: else each would leave out the other's.
  PERFORM FROM cases WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
  INSERT INTO case_search (case_id, words)
  SELECT c.id, lower(concat_ws(E'\n', c.number, c.acceptance_number, c.title, c.description,
           (SELECT string_agg(p.name, E'\n' ORDER BY p.id) FROM parties p WHERE p.case_id = c.id)))
    FROM cases c WHERE c.id = ANY (ids)
  ON CONFLICT (case_id) DO UPDATE SET words = excluded.words WHERE case_search.words <> excluded.words;
END $$;

CREATE OR REPLACE FUNCTION tiaohe_search_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'cases' THEN
    PERFORM tiaohe_write_search(array(SELECT id FROM added));
  ELSE
    PERFORM tiaohe_write_search(array(SELECT DISTINCT case_id FROM added WHERE case_id IS NOT NULL));
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION tiaohe_search_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'parties' THEN
    PERFORM tiaohe_write_search(array_remove(ARRAY[OLD.case_id, CASE WHEN TG_OP = 'UPDATE' THEN NEW.case_id END], NULL));
  ELSIF TG_OP = 'DELETE' THEN
    DELETE FROM case_search WHERE case_id = OLD.id;
  ELSE
    PERFORM tiaohe_write_search(ARRAY[NEW.id]);
  END IF;
  RETURN NULL;
END $$;

DO $$ BEGIN
  IF tiaohe_has('cases', '{number,acceptance_number,title,description}') AND tiaohe_has('parties', '{case_id,name}') THEN
    CREATE OR REPLACE TRIGGER search_added AFTER INSERT ON cases
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tiaohe_search_added();
    CREATE OR REPLACE TRIGGER search_changed AFTER UPDATE OF number, acceptance_number, title, description ON cases FOR EACH ROW
      WHEN ((OLD.number, OLD.acceptance_number, OLD.title, OLD.description)
            IS DISTINCT FROM (NEW.number, NEW.acceptance_number, NEW.title, NEW.description))
      EXECUTE FUNCTION tiaohe_search_changed();
    CREATE OR REPLACE TRIGGER search_deleted AFTER DELETE ON cases FOR EACH ROW EXECUTE FUNCTION tiaohe_search_changed();
    CREATE OR REPLACE TRIGGER search_added AFTER INSERT ON parties
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tiaohe_search_added();
    CREATE OR REPLACE TRIGGER search_changed AFTER UPDATE OF name, case_id ON parties FOR EACH ROW
      WHEN ((OLD.name, OLD.case_id) IS DISTINCT FROM (NEW.name, NEW.case_id)) EXECUTE FUNCTION tiaohe_search_changed();
    CREATE OR REPLACE TRIGGER search_deleted AFTER DELETE ON parties FOR EACH ROW EXECUTE FUNCTION tiaohe_search_changed();

    -- What was there before.
    INSERT INTO case_search (case_id, words)
    SELECT c.id, lower(concat_ws(E'\n', c.number, c.acceptance_number, c.title, c.description, p.names))
      FROM cases c LEFT JOIN (SELECT case_id, string_agg(name, E'\n' ORDER BY id) AS names FROM parties GROUP BY case_id) p
        ON p.case_id = c.id
        ON CONFLICT (case_id) DO UPDATE SET words = excluded.words WHERE case_search.words <> excluded.words;
  END IF;
END $$;

-- The trigrams that did this before.
DROP INDEX IF EXISTS cases_title_search, cases_number_search, parties_name_search;
