-- takes: jobs.input jobs.failed jobs.result jobs.sourceKey jobs.errorText
-- Until 0.1.0 the table of long work was declared and written by nothing. What it is now has other columns; whatever
-- somebody may have written there by hand stays in a table beside it.
CREATE TABLE IF NOT EXISTS jobs_until_0_1 AS SELECT * FROM jobs;
DELETE FROM jobs;
ALTER TABLE jobs
  DROP COLUMN IF EXISTS input,
  DROP COLUMN IF EXISTS failed,
  DROP COLUMN IF EXISTS result,
  DROP COLUMN IF EXISTS source_key,
  DROP COLUMN IF EXISTS error_text;
