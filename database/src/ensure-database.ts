/** Makes the product's own role (no superuser) and database, with the extensions that its constraints need. */
import { Client } from 'pg';

type Connection = { host: string; port: number; password: string };

const NAME = 'tiaohe';
/** btree_gist: rooms cannot be booked twice. */
const EXTENSIONS = ['btree_gist'];

async function as<T>(
  connection: Connection,
  database: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ ...connection, user: 'postgres', database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function ensureDatabase(connection: Connection): Promise<void> {
  await as(connection, 'postgres', async (client) => {
    const password = client.escapeLiteral(connection.password);
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [NAME]);
    if (role.rowCount === 0) await client.query(`CREATE ROLE ${NAME} LOGIN CREATEDB PASSWORD ${password}`);
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${NAME} OWNER ${NAME}`);
  });
  await as(connection, NAME, async (client) => {
    for (const extension of EXTENSIONS) await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
  });
}
