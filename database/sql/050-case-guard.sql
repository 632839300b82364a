-- The last fence: a case changes its state through move() alone, and what is archived or merged stays as it is,
-- whatever road a write comes by. move() opens the gate inside its transaction: set_config('tiaohe.mover', 'on', true).

CREATE OR REPLACE FUNCTION tiaohe_guard_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('tiaohe.mover', true), '') = 'on' THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF OLD.state IN ('archived', 'merged') THEN
    RAISE EXCEPTION 'case % is % and cannot be written', OLD.id, OLD.state USING ERRCODE = 'TH001';
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD.state <> 'draft' THEN
      RAISE EXCEPTION 'case % is % and cannot be deleted', OLD.id, OLD.state USING ERRCODE = 'TH001';
    END IF;
    RETURN OLD;
  END IF;
  IF NEW.state IS DISTINCT FROM OLD.state THEN
    RAISE EXCEPTION 'the state of case % changes through move() alone', OLD.id USING ERRCODE = 'TH001';
  END IF;
  RETURN NEW;
END $$;

SELECT tiaohe_do('cases', '{state}',
  'CREATE OR REPLACE TRIGGER cases_guard BEFORE UPDATE OR DELETE ON cases FOR EACH ROW EXECUTE FUNCTION tiaohe_guard_case()');
