/** 100 000 cases in the product's tables, spread over states, categories, organisations, mediators and six years. */
export const HOW_MANY = 100_000;
/** Of these, cases of the applicant who signs in, and open cases of the mediator who signs in. */
export const OF_APPLICANT = 30;
export const OF_MEDIATOR = 64;

const STAMP = 'now(), now(), now()';

/**
 * Open ones are not due yet, or the product would be busy reminding. One draft in fifty, one open case in ten, the others finished: what a centre has after some years.
 */
const CASES = `
  with o as (select array_agg(id order by id) as ids from organisations),
       k as (select array_agg(code order by id) as codes from dispute_categories where parent_code is not null)
  insert into cases (document_id, created_at, updated_at, published_at, number, acceptance_number, state, revision,
    category, track, source, description, claims, amount, place, organisation_id, received_at, accepted_at, assigned_at,
    due_at, closed_at, ended_at, outcome, people_count, is_historical, suspended_at)
  select substr(md5('case' || n), 1, 24), r.at, r.at + interval '9 days', r.at, 'B' || lpad(n::text, 7, '0'), 'BL' || lpad(n::text, 7, '0'),
    s.state, 1, k.codes[1 + n % array_length(k.codes, 1)], 'people', 'online',
    repeat('双方因邻里漏水发生纠纷，协商未果，申请调解。', 1 + n % 6), '请求赔偿损失并恢复原状。', (n % 5000) * 100,
    '滨河街道' || n % 300 || '号', o.ids[1 + n % array_length(o.ids, 1)], r.at,
    r.at + interval '1 day', r.at + interval '2 days', 
    case when s.is_done then r.at + interval '32 days' else now() + interval '20 days' end,
    case when s.is_done then r.at + interval '20 days' end, case when s.is_done then r.at + interval '20 days' end, case when s.is_done then 'success' end, 2, false, null
  from generate_series(1, $1::int) n, o, k,
    lateral (select now() - (n::bigint * 7919 % $1) * interval '6 years' / $1 as at) r,
    lateral (select case when n % 50 = 0 then 'draft' when n % 10 = 1 then 'mediating' when n % 10 = 2 then 'closed' else 'archived' end as state,
      n % 50 <> 0 and n % 10 <> 1 as is_done) s`;

const PARTIES = `
  insert into parties (document_id, ${stampNames()}, case_id, side, kind, name, sort_order, willingness, account_id)
  select substr(md5(side || c.id), 1, 24), ${STAMP}, c.id, side, 'person', (case side when 'applicant' then '王' else '李' end) || c.id % 997, 0, 'willing',
    case when side = 'applicant' and c.id in (select id from cases where number like 'B%' and state <> 'draft' order by id limit $1)
      then $2::int end
  from cases c, unnest(array['applicant', 'respondent']) side where c.number like 'B%'`;

/** The first open ones go to the mediator who signs in, everything else round the others. */
const MEDIATORS = `
  with m as (select array_agg(id order by id) as ids from mediators where account_id is distinct from $2::int),
       mine as (select id from cases where number like 'B%' and state = 'mediating' order by id limit $1)
  insert into case_mediators (document_id, ${stampNames()}, case_id, mediator_id, is_lead, state, assigned_at)
  select substr(md5('mediator' || c.id), 1, 24), ${STAMP}, c.id,
    case when mine.id is null then m.ids[1 + c.id % array_length(m.ids, 1)] else (select id from mediators where account_id = $2::int) end,
    true, 'active', c.assigned_at
  from m, cases c left join mine on mine.id = c.id where c.number like 'B%' and c.state <> 'draft'`;

function stampNames() {
  return 'created_at, updated_at, published_at';
}

const readSessionId = (token) =>
  JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()).sessionId;

async function accountOf(db, token) {
  const { rows } = await db.query('select user_id::int as id from strapi_sessions where session_id = $1', [
    readSessionId(token),
  ]);
  return rows[0].id;
}

/** @param {{ db: import('pg').Pool, tokens: { applicant: string, mediator: string }, howMany?: number }} options */
export async function seedCases({ db, tokens, howMany = HOW_MANY }) {
  // What is looked for is written once at the end, not with every row and again with its people.
  const searching = (word) =>
    Promise.all(
      ['cases', 'parties'].map((table) => db.query(`alter table ${table} ${word} trigger search_added`)),
    );
  await searching('disable');
  await db.query(CASES, [howMany]);
  await db.query(PARTIES, [OF_APPLICANT, await accountOf(db, tokens.applicant)]);
  await db.query(MEDIATORS, [OF_MEDIATOR, await accountOf(db, tokens.mediator)]);
  await searching('enable');
  await db.query(`select tiaohe_write_search(array(select id from cases where number like 'B%'))`);
  await db.query('vacuum analyze');
}
