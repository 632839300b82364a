-- Words that the other files are written in. Each leaves out, with a notice, what has no table or column yet:
-- the runner applies a file again as long as it left something out.

CREATE OR REPLACE FUNCTION tiaohe_has(relation text, columns text[] DEFAULT '{}') RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
  lacking text;
BEGIN
  IF to_regclass(relation) IS NULL THEN
    RAISE NOTICE 'skipped: there is no table %', relation;
    RETURN false;
  END IF;
  SELECT string_agg(wanted, ', ') INTO lacking
    FROM unnest(columns) AS wanted
   WHERE NOT EXISTS (
     SELECT FROM pg_attribute
      WHERE attrelid = to_regclass(relation) AND attname = wanted AND attnum > 0 AND NOT attisdropped);
  IF lacking IS NOT NULL THEN
    RAISE NOTICE 'skipped: table % has no column %', relation, lacking;
  END IF;
  RETURN lacking IS NULL;
END $$;

CREATE OR REPLACE FUNCTION tiaohe_do(relation text, columns text[], statement text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF tiaohe_has(relation, columns) THEN
    EXECUTE statement;
  END IF;
END $$;

-- A unique index, unless the schema already made one over the same columns.
CREATE OR REPLACE FUNCTION tiaohe_unique(index_name text, relation text, columns text[], condition text DEFAULT NULL)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT tiaohe_has(relation, columns) THEN
    RETURN;
  END IF;
  IF condition IS NULL AND EXISTS (
    SELECT FROM pg_index i
     WHERE i.indrelid = to_regclass(relation) AND i.indisunique AND i.indpred IS NULL AND i.indexprs IS NULL
       AND (SELECT array_agg(a.attname::text ORDER BY a.attname)
              FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[]))
         = (SELECT array_agg(word ORDER BY word) FROM unnest(columns) AS word)) THEN
    RETURN;
  END IF;
  EXECUTE format('CREATE UNIQUE INDEX IF NOT EXISTS %I ON %s (%s)%s', index_name, to_regclass(relation),
    (SELECT string_agg(quote_ident(word), ', ') FROM unnest(columns) AS word), coalesce(' WHERE ' || condition, ''));
END $$;

-- A constraint by name. To change one, give it a new name and drop the old one.
CREATE OR REPLACE FUNCTION tiaohe_constraint(constraint_name text, relation text, columns text[], definition text)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF tiaohe_has(relation, columns) AND NOT EXISTS (
    SELECT FROM pg_constraint WHERE conrelid = to_regclass(relation) AND conname = constraint_name) THEN
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', to_regclass(relation), constraint_name, definition);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION tiaohe_trigger(trigger_name text, relation text, moment text, call text)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF tiaohe_has(relation) THEN
    EXECUTE format('CREATE OR REPLACE TRIGGER %I %s ON %s %s', trigger_name,
      moment, to_regclass(relation), call);
  END IF;
END $$;
