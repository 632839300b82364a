/** The files that move what is stored from one version's shape to the next one's (database/migrations/README.md). */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Before Strapi brings the tables to the shape of its schemas, or after. */
export type Moment = 'before' | 'after';
export type Migration = { name: string; moment: Moment; text: string; checksum: string };

const MIGRATIONS_DIRECTORY = join(__dirname, '..', '..', 'migrations');
const NAME = /^(\d{4})-(before|after)(-[a-z0-9]+)+\.sql$/;
/** Each file is one transaction, and what ends it early leaves half of it behind when the rest fails. */
const ENDS_EARLY = /^\s*(COMMIT|ROLLBACK|START TRANSACTION)\b/im;

function readOne(directory: string, name: string): Migration & { number: string } {
  const [, number = '', moment] = NAME.exec(name) ?? [];
  if (!moment)
    throw new Error(`database/migrations/${name}: a name is like 0001-before-names-in-two-parts.sql`);
  const text = readFileSync(join(directory, name), 'utf8');
  if (ENDS_EARLY.test(text))
    throw new Error(`database/migrations/${name}: it is one transaction, and may not end it`);
  const checksum = createHash('sha256').update(text).digest('hex');
  return { number, name, moment: moment as Moment, text, checksum };
}

/** @returns in the order of their numbers. @throws where a name, a number or a text breaks the rule. */
export function readMigrations(directory = MIGRATIONS_DIRECTORY): Migration[] {
  const files = readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => readOne(directory, name));
  const twice = files.find(({ number }, at) => number === files[at + 1]?.number);
  if (twice) throw new Error(`database/migrations: two files have the number ${twice.number}`);
  return files.map(({ number: _number, ...migration }) => migration);
}
