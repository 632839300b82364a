-- The last five passwords of everybody, and since when (GB/T 22239-2019 8.1.4.1): none of them is taken again, and staff
-- change theirs every 90 days. A trigger, because passwords are set on many roads and half of them are Strapi's.

CREATE TABLE IF NOT EXISTS password_records (
  id       bigserial PRIMARY KEY,
  owner    text NOT NULL CHECK (owner IN ('account', 'staff')),
  owner_id integer NOT NULL,
  hash     text NOT NULL,
  at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS password_records_by_owner ON password_records (owner, owner_id, id DESC);

CREATE OR REPLACE FUNCTION tiaohe_record_password() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM password_records WHERE owner = TG_ARGV[0] AND owner_id = OLD.id;
    RETURN NULL;
  END IF;
  -- A closed account belongs to nobody, and nothing of its passwords is kept.
  IF TG_ARGV[0] = 'account' AND NEW.password IS NULL AND to_jsonb(NEW) ->> 'phone_index' IS NULL THEN
    DELETE FROM password_records WHERE owner = TG_ARGV[0] AND owner_id = NEW.id;
  END IF;
  IF NEW.password IS NULL OR (TG_OP = 'UPDATE' AND NEW.password IS NOT DISTINCT FROM OLD.password) THEN
    RETURN NULL;
  END IF;
  -- The same password, hashed in a newer way when its owner signed in: neither its age nor the last five change.
  IF TG_OP = 'UPDATE' AND current_setting('tiaohe.moves_hash', true) = 'on' THEN
    UPDATE password_records SET hash = NEW.password
     WHERE owner = TG_ARGV[0] AND owner_id = NEW.id AND hash = OLD.password;
    RETURN NULL;
  END IF;
  INSERT INTO password_records (owner, owner_id, hash) VALUES (TG_ARGV[0], NEW.id, NEW.password);
  DELETE FROM password_records WHERE owner = TG_ARGV[0] AND owner_id = NEW.id AND id NOT IN (
    SELECT id FROM password_records WHERE owner = TG_ARGV[0] AND owner_id = NEW.id ORDER BY id DESC LIMIT 5);
  RETURN NULL;
END $$;

SELECT tiaohe_do(relation, '{password}', format(
  'CREATE OR REPLACE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION tiaohe_record_password(%L)',
  relation || '_password', relation, owner))
  FROM (VALUES ('up_users', 'account'), ('admin_users', 'staff')) AS t (relation, owner);

-- Those who had a password before there were records: counted from today, so that nobody is turned away at once.
SELECT tiaohe_do(relation, '{password}', format(
  'INSERT INTO password_records (owner, owner_id, hash)
   SELECT %1$L, u.id, u.password FROM %2$I u
    WHERE u.password IS NOT NULL
      AND NOT EXISTS (SELECT FROM password_records p WHERE p.owner = %1$L AND p.owner_id = u.id)', owner, relation))
  FROM (VALUES ('up_users', 'account'), ('admin_users', 'staff')) AS t (relation, owner);
