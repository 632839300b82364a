/** Whether this program may open this database at all, and which migrations are still to run. It decides and does nothing. */
import type { Migration } from './read-migrations';
import { UpgradeRefused } from './upgrade-refused';

/** What the database remembers of the programs that served it. */
export type Past = {
  ran: readonly { name: string; checksum: string; product: string }[];
  /** The newest version that served it; null where none has said so. */
  product: string | null;
};

const SEE = 'Nothing was touched. See docs/guides/upgrade.md.';

/** A patch may be taken back: 0.2.1 stores what 0.2.0 understands. */
function isNewer(one: string, other: string): boolean {
  const [[major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]] = [one, other].map((version) =>
    version.split('.').map(Number),
  ) as [number[], number[]];
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
}

/** @throws UpgradeRefused where a newer program was here, or a migration that ran has another text now. */
export function judgePast({
  past,
  migrations,
  product,
}: {
  past: Past;
  migrations: readonly Migration[];
  product: string;
}): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const newer =
    past.ran.find(({ name }) => !known.has(name))?.product ??
    (past.product && isNewer(past.product, product) ? past.product : null);
  if (newer)
    throw new UpgradeRefused(
      `This database belongs to a newer version of the product (${newer}); this is ${product}, which does not know all that is stored there. ` +
        `Start ${newer} or newer, or restore a backup that ${product} made. ${SEE}`,
    );
  const changed = past.ran.find(({ name, checksum }) => known.get(name)?.checksum !== checksum);
  if (changed)
    throw new UpgradeRefused(
      `database/migrations/${changed.name} is not what ran on this database: its text was changed since. ` +
        `Put the file back as it was; what is missing goes into a new one. ${SEE}`,
    );
  const ran = new Set(past.ran.map(({ name }) => name));
  return migrations.filter(({ name }) => !ran.has(name));
}
