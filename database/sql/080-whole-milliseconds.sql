-- every start
-- A time in the product is a whole number of milliseconds, as JavaScript counts. PostgreSQL keeps microseconds, and two times
-- that look the same would differ: what is compared, or made part of a key, must be one thing on both sides. Strapi would
-- turn a column of timestamp(3) back with its next change of schema, so the rows are cut, not the columns.
--
-- It runs at every start because a later version may bring columns; where nothing is new it only reads the catalogue. Rows
-- that are there already are cut when they are next written: to rewrite them all took five minutes for 300 000 cases, and
-- the one comparison that needs it (remind-of-deadlines.ts) cuts what it reads.

CREATE OR REPLACE FUNCTION tiaohe_cut_times() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Only rows that need it come here (the trigger's WHEN), so what it costs is paid by hand-written SQL alone.
  RETURN jsonb_populate_record(NEW, (
    SELECT jsonb_object_agg(key, date_trunc('milliseconds', value::timestamp))
      FROM jsonb_each_text(to_jsonb(NEW)) WHERE key = ANY (TG_ARGV)));
END $$;

DO $$
DECLARE
  one record;
BEGIN
  FOR one IN
    SELECT c.oid, c.relname AS relation, array_agg(a.attname::text ORDER BY a.attname) AS columns,
           string_agg(format('date_trunc(''milliseconds'', NEW.%I) IS DISTINCT FROM NEW.%I', a.attname, a.attname), ' OR ') AS differs
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND a.atttypid = 'timestamp'::regtype
       AND c.relname NOT LIKE 'strapi\_%' AND c.relname NOT LIKE 'tiaohe\_%'
     GROUP BY c.oid, c.relname
  LOOP
    CONTINUE WHEN EXISTS (
      SELECT FROM pg_trigger WHERE tgrelid = one.oid AND tgname = '0_whole_milliseconds'
         AND obj_description(oid, 'pg_trigger') = one.columns::text);
    -- Its name puts it before every other trigger: they see what will be stored.
    EXECUTE format('CREATE OR REPLACE TRIGGER "0_whole_milliseconds" BEFORE INSERT OR UPDATE ON %I FOR EACH ROW WHEN (%s) EXECUTE FUNCTION tiaohe_cut_times(%s)',
      one.relation, one.differs, (SELECT string_agg(quote_literal(word), ', ') FROM unnest(one.columns) AS word));
    EXECUTE format('COMMENT ON TRIGGER "0_whole_milliseconds" ON %I IS %L', one.relation, one.columns::text);
  END LOOP;
END $$;
