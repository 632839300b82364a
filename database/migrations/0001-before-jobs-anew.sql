-- takes: jobs.input jobs.failed jobs.result jobs.sourceKey jobs.errorText
-- Until 0.1.0 the table of long work was declared and written by nothing; from here on it has other columns. Rows that
-- somebody put there by hand are no work that could be gone on with: they stay in a table beside it.
DO $$
BEGIN
  IF EXISTS (SELECT FROM jobs) THEN
    CREATE TABLE jobs_until_0_1 AS SELECT * FROM jobs;
    DELETE FROM jobs;
  END IF;
END $$;
ALTER TABLE jobs
  DROP COLUMN IF EXISTS input,
  DROP COLUMN IF EXISTS failed,
  DROP COLUMN IF EXISTS result,
  DROP COLUMN IF EXISTS source_key,
  DROP COLUMN IF EXISTS error_text;
