/** One instant of the database, read by as many connections as it takes. */
import { Client } from 'pg';
import { SESSION } from './copy-table';
import { describeSchema, type SchemaDescription } from './describe-schema';

export type Snapshot = {
  client: Client;
  schema: SchemaDescription;
  /** A second connection that sees the same instant. */
  join(): Promise<Client>;
  close(): Promise<void>;
};

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString, application_name: 'tiaohe-backup' });
  // A connection that breaks is told by the query that was under way.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(SESSION);
  return client;
}

/** The product may go on working meanwhile; changes of the schema wait until this is closed. */
export async function openSnapshot({ connectionString }: { connectionString: string }): Promise<Snapshot> {
  const client = await connect(connectionString);
  const joined: Client[] = [];
  const close = async () => {
    for (const one of [...joined, client]) await one.end();
  };
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const schema = await describeSchema(client);
    for (const { name } of schema.tables) await client.query(`LOCK TABLE ${name} IN ACCESS SHARE MODE`);
    const { rows } = await client.query<{ id: string }>('SELECT pg_export_snapshot() AS id');
    const id = client.escapeLiteral(rows[0]?.id ?? '');
    const join = async () => {
      const other = await connect(connectionString);
      joined.push(other);
      await other.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await other.query(`SET TRANSACTION SNAPSHOT ${id}`);
      return other;
    };
    return { client, schema, join, close };
  } catch (error) {
    await close();
    throw error;
  }
}
