/** Databases that stand beside each other on one server: a new one to restore into, and the change of places at the end. */
import { Client } from 'pg';

const nameIn = (connectionString: string): string =>
  decodeURIComponent(new URL(connectionString).pathname.slice(1));

/** The same server, another database. */
function addressOf(connectionString: string, name: string): string {
  const address = new URL(connectionString);
  address.pathname = `/${encodeURIComponent(name)}`;
  return address.toString();
}

/** Connects to the maintenance database: nobody renames the one that they are connected to. */
async function asKeeper<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: addressOf(connectionString, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @returns the address of a new, empty database. */
export const makeDatabase = ({
  connectionString,
  name,
}: {
  connectionString: string;
  name: string;
}): Promise<string> =>
  asKeeper(connectionString, async (client) => {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    return addressOf(connectionString, name);
  });

/**
 * Puts a database into the place of the present one, which keeps living as `aside`. Both names change in one step.
 * @throws when anybody is connected to either.
 */
export const takePlace = ({
  connectionString,
  name,
  aside,
}: {
  connectionString: string;
  name: string;
  aside: string;
}): Promise<void> =>
  asKeeper(connectionString, async (client) => {
    const [present, next, past] = [nameIn(connectionString), name, aside].map((word) =>
      client.escapeIdentifier(word),
    );
    await client.query('BEGIN');
    await client.query(`ALTER DATABASE ${present} RENAME TO ${past}`);
    await client.query(`ALTER DATABASE ${next} RENAME TO ${present}`);
    await client.query('COMMIT');
  });
