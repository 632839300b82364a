-- What may exist once only, and what the hot lists read. To change an index, give it a new name and drop the old one.

SELECT tiaohe_unique(name, relation, columns, condition) FROM (VALUES
  ('extension_requests_one_pending', 'extension_requests', '{case_id}'::text[],             'state = ''pending'''),
  ('import_rows_line_once',          'import_rows',        '{batch_id,line}',               NULL),
  ('job_parts_number_once',          'job_parts',          '{job_id,number}',               NULL),
  ('outbox_entries_key_once',        'outbox_entries',     '{key}',                         NULL),
  ('notices_key_once',               'notices',            '{key}',                         NULL),
  ('call_attempts_number_once',      'call_attempts',      '{task_id,number}',              NULL),
  ('ratings_once',                   'ratings',            '{case_id,party_id}',            NULL),
  ('vendor_events_key_once',         'vendor_events',      '{key}',                         NULL),
  ('wechat_subscriptions_once',      'wechat_subscriptions', '{openid,template}',           NULL),
  ('case_mediators_active_once',     'case_mediators',     '{case_id,mediator_id}',         'state = ''active'''),
  ('call_tasks_open_once',           'call_tasks',         '{party_id}',                    'state IN (''waiting'', ''calling'')')
) AS t (name, relation, columns, condition);

SELECT tiaohe_do(relation, columns, statement) FROM (VALUES
  ('cases', '{state,received_at}'::text[],  'CREATE INDEX IF NOT EXISTS cases_by_state ON cases (state, received_at DESC)'),
  -- What is open, by config/src/case-states.ts: reminders and overdue lists look among these alone.
  ('cases', '{state,due_at}',               'CREATE INDEX IF NOT EXISTS cases_due_open ON cases (due_at) WHERE state IN (''submitted'',''returned'',''awaiting-supplement'',''re-review'',''confirming'',''manual-follow-up'',''awaiting-acceptance'',''awaiting-assignment'',''mediating'',''closing'')'),
  ('cases', '{category,received_at}',       'CREATE INDEX IF NOT EXISTS cases_by_category ON cases (category, received_at DESC)'),
  ('cases', '{organisation_id,received_at}', 'CREATE INDEX IF NOT EXISTS cases_by_organisation ON cases (organisation_id, received_at DESC)'),
  ('cases', '{received_at}',                'CREATE INDEX IF NOT EXISTS cases_newest ON cases (received_at DESC NULLS LAST, id DESC)'),
  ('cases', '{updated_at}',                 'CREATE INDEX IF NOT EXISTS cases_updated ON cases (updated_at DESC, id DESC)'),
  ('cases', '{state,created_by_staff}',     'CREATE INDEX IF NOT EXISTS cases_handed_in ON cases (state) WHERE state <> ''draft'' OR created_by_staff IS NOT NULL'),
  ('cases', '{accepted_at}',                'CREATE INDEX IF NOT EXISTS cases_accepted ON cases (accepted_at)'),
  ('cases', '{closed_at}',                  'CREATE INDEX IF NOT EXISTS cases_closed ON cases (closed_at)'),
  ('parties', '{account_id}',               'CREATE INDEX IF NOT EXISTS parties_by_account ON parties (account_id) WHERE account_id IS NOT NULL'),
  ('parties', '{phone_index}',              'CREATE INDEX IF NOT EXISTS parties_by_phone ON parties (phone_index)'),
  ('parties', '{id_number_index}',          'CREATE INDEX IF NOT EXISTS parties_by_id_number ON parties (id_number_index)'),
  ('case_mediators', '{mediator_id,state}', 'CREATE INDEX IF NOT EXISTS case_mediators_by_mediator ON case_mediators (mediator_id, state)'),
  ('timeline_entries', '{case_id,at}',      'CREATE INDEX IF NOT EXISTS timeline_entries_by_case ON timeline_entries (case_id, at)'),
  ('timeline_entries', '{at}',              'CREATE INDEX IF NOT EXISTS timeline_entries_by_time ON timeline_entries (at DESC)'),
  ('mediation_sessions', '{start_at,end_at,state}', 'CREATE INDEX IF NOT EXISTS mediation_sessions_coming ON mediation_sessions (start_at) WHERE state = ''booked'''),
  ('notices', '{account_id,read_at}',       'CREATE INDEX IF NOT EXISTS notices_unread ON notices (account_id) WHERE read_at IS NULL'),
  ('notices', '{account_id,at}',            'CREATE INDEX IF NOT EXISTS notices_by_account ON notices (account_id, at DESC)'),
  ('notices', '{staff_permission,at}',      'CREATE INDEX IF NOT EXISTS notices_by_permission ON notices (staff_permission, at DESC) WHERE account_id IS NULL'),
  ('outbox_entries', '{state,locked_by}',   'CREATE INDEX IF NOT EXISTS outbox_entries_taken ON outbox_entries (locked_by) WHERE state IN (''queued'', ''running'')'),
  ('outbox_entries', '{state,due_at}',      'CREATE INDEX IF NOT EXISTS outbox_entries_waiting ON outbox_entries (due_at, id) WHERE state = ''waiting'''),
  ('jobs', '{owner_staff}',                 'CREATE INDEX IF NOT EXISTS jobs_by_staff ON jobs (owner_staff, id DESC) WHERE owner_staff IS NOT NULL'),
  ('jobs', '{state}',                       'CREATE INDEX IF NOT EXISTS jobs_open ON jobs (id) WHERE state IN (''waiting'', ''running'')'),
  ('jobs', '{expires_at}',                  'CREATE INDEX IF NOT EXISTS jobs_with_files ON jobs (expires_at) WHERE expires_at IS NOT NULL'),
  ('call_tasks', '{state,next_at}',         'CREATE INDEX IF NOT EXISTS call_tasks_open ON call_tasks (next_at) WHERE state IN (''waiting'', ''calling'')'),
  ('call_attempts', '{phone_index,state}',  'CREATE INDEX IF NOT EXISTS call_attempts_by_phone ON call_attempts (phone_index, state)'),
  ('sms_codes', '{phone_index,sent_at}',    'CREATE INDEX IF NOT EXISTS sms_codes_by_phone ON sms_codes (phone_index, sent_at DESC)'),
  ('sms_codes', '{sent_at}',                'CREATE INDEX IF NOT EXISTS sms_codes_by_time ON sms_codes (sent_at)'),
  ('sms_checks', '{expires_at}',            'CREATE INDEX IF NOT EXISTS sms_checks_by_time ON sms_checks (expires_at)'),
  ('sms_checks', '{document_id}',           'CREATE INDEX IF NOT EXISTS sms_checks_by_id ON sms_checks (document_id)'),
  ('sign_in_failures', '{kind,subject,at}', 'CREATE INDEX IF NOT EXISTS sign_in_failures_by_subject ON sign_in_failures (kind, subject, at DESC)'),
  ('sign_in_failures', '{at}',              'CREATE INDEX IF NOT EXISTS sign_in_failures_by_time ON sign_in_failures (at)'),
  ('materials', '{uploaded_by_account_id}', 'CREATE INDEX IF NOT EXISTS materials_by_uploader ON materials (uploaded_by_account_id) WHERE uploaded_by_account_id IS NOT NULL'),
  ('audit_entries', '{actor_id,at}',        'CREATE INDEX IF NOT EXISTS audit_entries_by_actor ON audit_entries (actor_kind, actor_id, at DESC)'),
  ('audit_entries', '{at}',                 'CREATE INDEX IF NOT EXISTS audit_entries_by_time ON audit_entries (at DESC)'),
  ('audit_entries', '{actor_id,subject_type,subject_id}', 'CREATE INDEX IF NOT EXISTS audit_entries_handled ON audit_entries (actor_id, subject_type, subject_id)'),
  ('audit_entries', '{subject_type,subject_id}', 'CREATE INDEX IF NOT EXISTS audit_entries_by_subject ON audit_entries (subject_type, subject_id, at DESC)')
) AS t (relation, columns, statement);
-- Its order was not that of the list, which keeps cases without a date for the end.
DROP INDEX IF EXISTS cases_received;
-- It knew one of the open states.
DROP INDEX IF EXISTS cases_due;
-- Strapi has an index of its own on every relation; a second one was only written, never needed.
DROP INDEX IF EXISTS mediation_sessions_by_case,
  mediation_records_by_case,
  cases_by_creator,
  parties_by_case,
  consents_by_account,
  call_attempts_by_task,
  memberships_by_account,
  materials_by_case,
  enterprises_by_account;
