/** The folder that holds everything of one installation. What is in it has modes of its own. */
import { accessSync, constants } from 'node:fs';
import { NoPlace } from './no-place';
import { makeFolder } from './make-folder';

/** Root lends PostgreSQL to another user, who has to pass through; an ordinary user runs it as themselves. */
const modeFor = (uid: number | undefined): number => (uid === 0 ? 0o711 : 0o700);

/** @throws NoPlace, with what to do, when it cannot be made or written to. */
export function makeDataDir({ dataDir }: { dataDir: string }): void {
  try {
    makeFolder({ path: dataDir, mode: modeFor(process.getuid?.()) });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new NoPlace(
      `The data folder ${dataDir} cannot be used (${code}). Give it to the user who starts the product ` +
        `(chown), or choose another one: DATA_DIR=/a/folder/of/yours npm start`,
    );
  }
}
