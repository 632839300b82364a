-- A record that two people may edit counts its changes. Who saves says which revision was on the screen, and an older one
-- is answered 409. A trigger, because such records are written on many roads and half of them are Strapi's. Only what a
-- form shows is counted: a sign-in or a seal is no edit. Nobody else writes the number.

CREATE OR REPLACE FUNCTION tiaohe_count_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.revision := 1;
    RETURN NEW;
  END IF;
  NEW.revision := coalesce(OLD.revision, 1);
  IF EXISTS (
    SELECT FROM unnest(TG_ARGV) AS shown
     WHERE to_jsonb(OLD) -> shown IS DISTINCT FROM to_jsonb(NEW) -> shown) THEN
    NEW.revision := NEW.revision + 1;
  END IF;
  RETURN NEW;
END $$;

-- Strapi's own table of panel users has no schema of ours to stand in. Strapi leaves columns alone that it did not make.
SELECT tiaohe_do('admin_users', '{}', 'ALTER TABLE admin_users ADD COLUMN IF NOT EXISTS revision integer');

SELECT tiaohe_do(relation, shown || '{revision}', format(
  'CREATE OR REPLACE TRIGGER %I BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION tiaohe_count_revision(%s)',
  relation || '_revision', relation, (SELECT string_agg(quote_literal(word), ', ') FROM unnest(shown) AS word)))
  FROM (VALUES
    ('rooms', '{name,location,capacity,equipment,introduction,opening_hours,closed_dates,state,sort_order}'::text[]),
    ('mediators', '{name,number,phone_index,id_number_index,gender,title,profession,qualification,languages,appointed_on,arrived_on,term_ends_on,work_state,expertise,introduction,organisation_id}'),
    ('document_templates', '{name,outcomes,categories,enabled}'),
    ('typical_cases', '{title,category,facts,focus,process,outcome,law,comment,published_on,enabled}'),
    ('organisations', '{name,code,kind,region,address,phone,introduction,parent_id}'),
    ('up_users', '{real_name,username,phone_index,gender,address,id_number_index}'),
    ('enterprises', '{name,credit_code,legal_representative,contact,address}'),
    ('admin_users', '{firstname,lastname,username,email,is_active}'),
    ('staff_links', '{phone_index,organisation_id}'),
    ('settings', '{value}')) AS t (relation, shown);
