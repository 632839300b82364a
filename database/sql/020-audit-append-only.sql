-- The audit trail only grows. Nobody changes or removes a line, not even through SQL; seals make a removal by the
-- owner of the database visible, because each carries the hash of the one before.

CREATE OR REPLACE FUNCTION tiaohe_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: it is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'TH002';
END $$;

-- Transaction numbers start anew in a restored cluster. The offset keeps those of the audit trail growing.
CREATE TABLE IF NOT EXISTS audit_epoch (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  "offset" numeric NOT NULL DEFAULT 0
);
INSERT INTO audit_epoch DEFAULT VALUES ON CONFLICT DO NOTHING;

CREATE OR REPLACE FUNCTION tiaohe_epoch(tx xid8) RETURNS xid8 LANGUAGE sql STABLE AS
  $$ SELECT (tx::text::numeric + "offset")::text::xid8 FROM audit_epoch $$;
CREATE OR REPLACE FUNCTION tiaohe_current_tx() RETURNS xid8 LANGUAGE sql VOLATILE AS
  $$ SELECT tiaohe_epoch(pg_current_xact_id()) $$;
-- Every line whose tx is below this is settled: no transaction still open can add another one below it.
CREATE OR REPLACE FUNCTION tiaohe_settled_tx() RETURNS xid8 LANGUAGE sql STABLE AS
  $$ SELECT tiaohe_epoch(pg_snapshot_xmin(pg_current_snapshot())) $$;

CREATE TABLE IF NOT EXISTS audit_seals (
  id bigserial PRIMARY KEY,
  last_tx xid8 NOT NULL,
  last_id bigint NOT NULL,
  rows integer NOT NULL,
  prev_hash text NOT NULL,
  hash text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);

SELECT tiaohe_do('audit_entries', '{id}',
  'ALTER TABLE audit_entries ADD COLUMN IF NOT EXISTS tx xid8 NOT NULL DEFAULT tiaohe_current_tx()');
SELECT tiaohe_do('audit_entries', '{tx}', 'CREATE INDEX IF NOT EXISTS audit_entries_tx ON audit_entries (tx, id)');

-- By row: removing a panel user makes PostgreSQL look for lines of theirs to clear, and finding none is no change.
SELECT tiaohe_trigger(relation || '_append_only', relation, 'BEFORE UPDATE OR DELETE', 'FOR EACH ROW EXECUTE FUNCTION tiaohe_append_only()'),
       tiaohe_trigger(relation || '_never_emptied', relation, 'BEFORE TRUNCATE', 'FOR EACH STATEMENT EXECUTE FUNCTION tiaohe_append_only()')
  FROM unnest(ARRAY['audit_entries', 'audit_seals']) AS relation;
