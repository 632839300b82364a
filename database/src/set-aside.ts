/** Makes room for a restore without losing anything: the present database keeps living under another name. */
import { Client } from 'pg';

/** @returns the name that the present database now has. Nobody else may be connected to it. */
export async function setAside({ connectionString }: { connectionString: string }): Promise<string> {
  const address = new URL(connectionString);
  const name = decodeURIComponent(address.pathname.slice(1));
  const aside = `${name}_before_${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  address.pathname = '/postgres';
  const client = new Client({ connectionString: address.toString() });
  await client.connect();
  try {
    const [present, past] = [name, aside].map((word) => client.escapeIdentifier(word));
    await client.query(`ALTER DATABASE ${present} RENAME TO ${past}`);
    await client.query(`CREATE DATABASE ${present}`);
    return aside;
  } finally {
    await client.end();
  }
}
