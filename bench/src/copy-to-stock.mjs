/** The product's cases with their people, row by row into the stock server's tables, with the indexes that help there too. */
const BATCH = 5_000;

async function copyTable({ db, stockDb, table }) {
  const columnsOf = async (pool) =>
    (
      await pool.query(
        `select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
        [table],
      )
    ).rows.map(({ attname }) => attname);
  const theirs = new Set(await columnsOf(stockDb));
  const columns = (await columnsOf(db))
    .filter((name) => theirs.has(name) && !/_by_id$/.test(name))
    .join(', ');
  for (let last = 0; ;) {
    const { rows } = await db.query(
      `select max(id) as last, json_agg(t)::text as data from (select ${columns} from ${table} where id > $1 order by id limit ${BATCH}) t`,
      [last],
    );
    if (rows[0].last === null) return;
    await stockDb.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
      [rows[0].data],
    );
    last = rows[0].last;
  }
}

async function link({ db, stockDb, select, into }) {
  const { rows } = await db.query(`select json_agg(t)::text as data from (${select}) t`);
  await stockDb.query(`insert into ${into} select r.* from json_to_recordset($1::json) as r (a int, b int)`, [
    rows[0].data,
  ]);
}

export async function copyToStock({ db, stockDb, stockUser }) {
  for (const table of ['organisations', 'dispute_categories', 'mediators', 'cases', 'parties'])
    await copyTable({ db, stockDb, table });
  const links = [
    [
      'cases_organisation_lnk (case_id, organisation_id)',
      'select id as a, organisation_id as b from cases where organisation_id is not null',
    ],
    [
      'cases_category_lnk (case_id, category_id)',
      'select c.id as a, k.id as b from cases c join dispute_categories k on k.code = c.category',
    ],
    [
      'cases_mediators_lnk (case_id, mediator_id)',
      "select case_id as a, mediator_id as b from case_mediators where state = 'active'",
    ],
    [
      'parties_case_lnk (party_id, case_id)',
      'select id as a, case_id as b from parties where case_id is not null',
    ],
    [
      'parties_account_lnk (party_id, user_id)',
      `select p.id as a, ${Number(stockUser.userId)} as b from parties p join cases c on c.id = p.case_id
        where p.account_id is not null and c.number like 'B%'`,
    ],
  ];
  for (const [into, select] of links) await link({ db, stockDb, select, into });
  await stockDb.query(`
    create index cases_received on cases (received_at desc, id desc);
    create index cases_updated on cases (updated_at desc, id desc);
    create index cases_by_state on cases (state, received_at desc)`);
  await stockDb.query('vacuum analyze');
}
