-- A room cannot be promised twice for the same time (R12), whoever writes and however many at once.
-- Times are stored in UTC without a zone, so the range is a tsrange; half-open, so 10–11 and 11–12 do not clash.
-- Writers use INSERT … ON CONFLICT DO NOTHING: with plain inserts many who want one slot deadlock each other.

DO $$ BEGIN
  CREATE EXTENSION IF NOT EXISTS btree_gist;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE EXCEPTION 'Ask the owner of the server to run: CREATE EXTENSION btree_gist';
END $$;

SELECT tiaohe_constraint('mediation_sessions_end_after_start', 'mediation_sessions', '{start_at,end_at}',
  'CHECK (end_at > start_at)');

SELECT tiaohe_constraint('mediation_sessions_no_overlap', 'mediation_sessions', '{room_id,start_at,end_at,state}',
  $$EXCLUDE USING gist (room_id WITH =, tsrange(start_at, end_at, '[)') WITH &&)
    WHERE (state <> 'cancelled' AND room_id IS NOT NULL)$$);
