/**
 * Moves of cases over HTTP, against stock Strapi changing one column of one case. Ours decides, and writes state,
 * timeline and audit in one transaction with compare-and-set; theirs is one update with nothing around it.
 */
import { interleave } from './interleave.mjs';

const CLIENTS = [1, 8, 64];
const MOVES = 96;
const ROUNDS = 3;
const RACES = 8;

async function send({ url, method, token, body }) {
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...(await response.json()) };
}

/** Stops the clock of a case and lets it run again, in turns: the mediator's two moves that a case can take for ever. */
function mover({ product }) {
  return async ({ documentId, revision, isSuspended }) => {
    const answer = await send({
      url: `${product.url}/api/cases/${documentId}/actions/${isSuspended ? 'resume' : 'suspend'}`,
      method: 'POST',
      token: product.tokens.mediator,
      body: { revision, ...(isSuspended ? {} : { reason: '当事人外出，暂时无法参加调解' }) },
    });
    if (answer.status !== 200 && answer.error?.details?.code !== 'CASE_MOVED')
      throw new Error(`move: ${answer.status} ${JSON.stringify(answer.error)}`);
    return answer;
  };
}

function updater({ stock }) {
  return async ({ documentId }, text) => {
    const answer = await send({
      url: `${stock.url}/api/cases/${documentId}`,
      method: 'PUT',
      token: stock.token,
      body: { data: { suspendReason: text } },
    });
    if (answer.status !== 200) throw new Error(`update: ${answer.status} ${JSON.stringify(answer.error)}`);
    return answer;
  };
}

export async function casesOfMediator(db) {
  const { rows } = await db.query(`
    select c.id, c.document_id as "documentId", c.revision, c.suspended_at is not null as "isSuspended"
      from cases c join case_mediators x on x.case_id = c.id and x.state = 'active'
      join mediators m on m.id = x.mediator_id and m.account_id is not null
     where c.number like 'B%' and c.state = 'mediating'
       and m.id = (select mediator_id from case_mediators y join cases z on z.id = y.case_id
                    where z.number like 'B%' and z.state = 'mediating' order by z.id limit 1)
     order by c.id limit 64`);
  return rows;
}

/** Each client has a case of its own and takes it back and forth. */
async function onDifferentCases({ db, clients, move }) {
  const cases = (await casesOfMediator(db)).slice(0, clients);
  const each = Math.ceil(MOVES / clients);
  await Promise.all(
    cases.map(async (row) => {
      for (let turn = 0; turn < each; turn += 1) {
        const { data } = await move(row, `第${turn}次`);
        row.revision = data.revision ?? row.revision;
        row.isSuspended = !row.isSuspended;
      }
    }),
  );
  return each * cases.length;
}

/** Everybody has seen the same revision of one case and acts on it at the same moment, over and over. */
async function onOneCase({ db, clients, move }) {
  const [row] = await casesOfMediator(db);
  const first = row.revision;
  const count = async (table, where) =>
    Number((await db.query(`select count(*) from ${table} where ${where}`, [row.id])).rows[0].count);
  const lines = () => count('timeline_entries', 'case_id = $1');
  const before = await lines();
  const result = { asked: 0, won: 0, refused: 0, mostWinners: 0 };
  for (let race = 0; race < RACES; race += 1) {
    const answers = await Promise.all(Array.from({ length: clients }, () => move(row)));
    const winners = answers.filter(({ status }) => status === 200);
    result.asked += clients;
    result.won += winners.length;
    result.refused += clients - winners.length;
    result.mostWinners = Math.max(result.mostWinners, winners.length);
    row.revision += 1;
    row.isSuspended = !row.isSuspended;
  }
  const revisions =
    Number((await db.query('select revision from cases where id = $1', [row.id])).rows[0].revision) - first;
  const twice = await count(
    '(select revision from timeline_entries where case_id = $1 and from_state is not null group by revision having count(*) > 1) t',
    'true or $1::int is null',
  );
  return { ...result, revisions, lines: (await lines()) - before, twice };
}

/** Stock Strapi has no revision to compare: whoever answers last has the word, and all were told it is done. */
async function stockOnOneCase({ db, clients, update }) {
  const [row] = await casesOfMediator(db);
  let told = 0;
  for (let race = 0; race < RACES; race += 1)
    told += (await Promise.all(Array.from({ length: clients }, (_, at) => update(row, `第${at}人`)))).length;
  return { asked: RACES * clients, told, overwritten: told - RACES };
}

export async function moveCases(world) {
  const { db, product, stock, postgres } = world;
  const [move, update] = [mover(world), updater(world)];
  const different = [];
  const one = [];
  for (const clients of CLIENTS) {
    const sides = {
      product: { pid: product.pid, work: () => onDifferentCases({ db, clients, move }) },
      stock: { pid: stock.pid, work: () => onDifferentCases({ db, clients, move: update }) },
    };
    different.push({ clients, ...(await interleave({ sides, rounds: ROUNDS, postgres: postgres.pid() })) });
    if (clients > 1)
      one.push({
        clients,
        product: await onOneCase({ db, clients, move }),
        stock: await stockOnOneCase({ db, clients, update }),
      });
  }
  return { different, one };
}
