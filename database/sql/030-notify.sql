-- Tells the running servers what has just been committed. PostgreSQL folds equal messages of one transaction into one.

CREATE OR REPLACE FUNCTION tiaohe_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify(TG_ARGV[0], '');
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION tiaohe_notify_timeline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('timeline', NEW.id::text);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION tiaohe_notify_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('notices', coalesce(NEW.account_id::text, 'staff'));
  RETURN NULL;
END $$;

-- Whose it is and which: a listener need not look at the row to know that it is somebody else's.
CREATE OR REPLACE FUNCTION tiaohe_notify_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('jobs', coalesce('staff:' || NEW.owner_staff, 'account:' || NEW.owner_account_id, '') || ':' || NEW.id);
  RETURN NULL;
END $$;

SELECT tiaohe_trigger('outbox_entries_notify', 'outbox_entries', 'AFTER INSERT',
  $$FOR EACH STATEMENT EXECUTE FUNCTION tiaohe_notify('outbox')$$);
SELECT tiaohe_trigger('timeline_entries_notify', 'timeline_entries', 'AFTER INSERT',
  'FOR EACH ROW EXECUTE FUNCTION tiaohe_notify_timeline()');
SELECT tiaohe_do('notices', '{account_id}',
  'CREATE OR REPLACE TRIGGER notices_notify AFTER INSERT ON notices FOR EACH ROW EXECUTE FUNCTION tiaohe_notify_notice()');

-- Whatever decides who may do what: caches of identities are emptied when any of it changes.
SELECT tiaohe_trigger(relation || '_notify', relation, 'AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE',
  $$FOR EACH STATEMENT EXECUTE FUNCTION tiaohe_notify('access')$$)
  FROM unnest(ARRAY[
    'up_users', 'up_permissions', 'up_permissions_role_lnk', 'up_users_role_lnk', 'memberships',
    'admin_users', 'admin_users_roles_lnk', 'admin_permissions', 'admin_permissions_role_lnk',
    'strapi_api_tokens', 'staff_links']) AS relation;
-- A new session takes nothing away from anybody, and one begins with every sign-in.
SELECT tiaohe_trigger('strapi_sessions_notify', 'strapi_sessions', 'AFTER UPDATE OR DELETE OR TRUNCATE',
  $$FOR EACH STATEMENT EXECUTE FUNCTION tiaohe_notify('access')$$);
SELECT tiaohe_do('jobs', '{owner_staff,owner_account_id}',
  'CREATE OR REPLACE TRIGGER jobs_notify AFTER INSERT OR UPDATE ON jobs FOR EACH ROW EXECUTE FUNCTION tiaohe_notify_job()');
