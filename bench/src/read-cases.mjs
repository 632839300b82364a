/** A page of the case list for somebody signed in, against the same page from stock Strapi's REST with its own sign-in. */
import { interleave } from './interleave.mjs';
import { load } from './load.mjs';

const CLIENTS = 8;
const REQUESTS = 96;
const ROUNDS = 3;
const PAGE_SIZE = 20;

const FIELDS =
  'number acceptanceNumber title state revision source amount createdAt receivedAt acceptedAt dueAt closedAt updatedAt outcome suspendedAt isHistorical';
const RELATIONS = {
  category: 'code name parentCode',
  organisation: 'name',
  parties: 'name side sortOrder',
  mediators: 'name',
};

/** What a developer would write against stock Strapi to fill the same list: the fields and relations of one of our rows. */
function stockQuery(filters) {
  const list = (prefix, words) => words.split(' ').map((word, at) => [`${prefix}[fields][${at}]`, word]);
  const query = new URLSearchParams([
    ...FIELDS.split(' ').map((word, at) => [`fields[${at}]`, word]),
    ...Object.entries(RELATIONS).flatMap(([name, words]) => list(`populate[${name}]`, words)),
    ['pagination[page]', '1'],
    ['pagination[pageSize]', String(PAGE_SIZE)],
    ['pagination[withCount]', 'true'],
    ...filters,
  ]);
  return `/api/cases?${query}`;
}

const LISTS = {
  desk: {
    title: 'staff: all cases that are not drafts, newest first',
    ours: '/desk/cases?page=1&pageSize=20',
    token: 'staff',
    stock: () =>
      stockQuery([
        ['sort', 'receivedAt:desc'],
        ['filters[$or][0][state][$ne]', 'draft'],
        ['filters[$or][1][createdByStaff][$notNull]', 'true'],
      ]),
  },
  own: {
    title: 'an applicant: the 30 cases of their own',
    ours: '/api/cases?page=1&pageSize=20',
    token: 'applicant',
    stock: ({ userId }) =>
      stockQuery([
        ['sort', 'updatedAt:desc'],
        ['filters[parties][account][id][$eq]', String(userId)],
      ]),
  },
};

async function totalOf({ url, token }) {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  const { data, meta } = await response.json();
  return { rows: data?.length, total: meta?.pagination.total };
}

/** Two servers that answer differently cannot be compared. */
async function refuseUnlike({ ours, stock, name }) {
  const [one, other] = [await totalOf(ours), await totalOf(stock)];
  if (one.rows !== PAGE_SIZE || other.rows !== PAGE_SIZE || one.total !== other.total)
    throw new Error(`${name}: unlike answers: ${JSON.stringify({ ours: one, stock: other })}`);
}

export async function readCases({ product, stock, postgres }) {
  const lists = [];
  for (const [name, list] of Object.entries(LISTS)) {
    const ours = { url: product.url + list.ours, token: product.tokens[list.token] };
    const theirs = { url: stock.url + list.stock(stock), token: stock.token };
    await refuseUnlike({ ours, stock: theirs, name });
    const side = ({ pid }, target) => ({
      pid,
      async work() {
        await load({ ...target, clients: CLIENTS, requests: REQUESTS });
        return REQUESTS;
      },
    });
    const sides = { product: side(product, ours), stock: side(stock, theirs) };
    lists.push({
      title: list.title,
      ...(await interleave({ sides, rounds: ROUNDS, postgres: postgres.pid() })),
    });
  }
  return lists;
}
