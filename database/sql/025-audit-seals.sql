-- Seals the settled part of the audit trail, and checks every seal. The columns are listed by hand: a column that is
-- added later must not change the hash of what was sealed before.

CREATE OR REPLACE FUNCTION tiaohe_hash_audit(prev_hash text, from_tx xid8, to_tx xid8, OUT hash text, OUT rows integer, OUT last_id bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  line record;
BEGIN
  hash := prev_hash;
  rows := 0;
  last_id := 0;
  FOR line IN
    SELECT e.id, jsonb_build_array(e.id, e.at, e.actor_kind, e.actor_id, e.actor_name, e.action, e.subject_type,
                                   e.subject_id, e.result, e.detail, e.address)::text AS text
      FROM audit_entries e WHERE e.tx >= from_tx AND e.tx < to_tx ORDER BY e.tx, e.id
  LOOP
    hash := encode(sha256(convert_to(hash || line.text, 'UTF8')), 'hex');
    rows := rows + 1;
    last_id := greatest(last_id, line.id);
  END LOOP;
END $$;

-- Returns how many lines were sealed. Two that seal at once take turns.
CREATE OR REPLACE FUNCTION tiaohe_seal_audit() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  before audit_seals;
  made record;
  horizon xid8;
BEGIN
  PERFORM pg_advisory_xact_lock(7042027);
  -- After the lock, and in a snapshot of its own (READ COMMITTED): otherwise the other's seal would be missed.
  SELECT * INTO before FROM audit_seals ORDER BY id DESC LIMIT 1;
  horizon := tiaohe_settled_tx();
  SELECT * INTO made FROM tiaohe_hash_audit(coalesce(before.hash, ''), coalesce(before.last_tx, '0'::xid8), horizon);
  IF made.rows > 0 THEN
    INSERT INTO audit_seals (last_tx, last_id, rows, prev_hash, hash)
    VALUES (horizon, made.last_id, made.rows, coalesce(before.hash, ''), made.hash);
  END IF;
  RETURN made.rows;
END $$;

-- The seals that no longer fit what they sealed. No row: the sealed trail is whole.
CREATE OR REPLACE FUNCTION tiaohe_check_audit() RETURNS TABLE (seal bigint, fault text) LANGUAGE plpgsql STABLE AS $$
DECLARE
  current_seal audit_seals;
  before audit_seals;
  found record;
BEGIN
  FOR current_seal IN SELECT * FROM audit_seals ORDER BY id LOOP
    seal := current_seal.id;
    SELECT * INTO found FROM tiaohe_hash_audit(coalesce(before.hash, ''), coalesce(before.last_tx, '0'::xid8), current_seal.last_tx);
    IF current_seal.prev_hash <> coalesce(before.hash, '') THEN
      fault := 'a seal before this one is missing or was changed';
      RETURN NEXT;
    ELSIF found.rows <> current_seal.rows THEN
      fault := format('%s lines were sealed, %s are there', current_seal.rows, found.rows);
      RETURN NEXT;
    ELSIF found.hash <> current_seal.hash THEN
      fault := 'a line was changed after it was sealed';
      RETURN NEXT;
    END IF;
    before := current_seal;
  END LOOP;
END $$;
