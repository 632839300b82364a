import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listFiles } from './kept-files';

it('keeps evidence and the media library, and leaves what can be made again, is on its way, or opens the rest', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kept-'));
  const files = [
    'files/sha256/ab/cd/one',
    'public/uploads/a.png',
    'files/sealed/ab/cd/one',
    'files/incoming/x.part',
    'secrets.json',
    'server.log',
    'postgres/PG_VERSION',
  ];
  for (const file of files) {
    mkdirSync(dirname(join(dataDir, file)), { recursive: true });
    writeFileSync(join(dataDir, file), 'x');
  }
  const kept = [...listFiles({ dataDir })].map(({ path }) => path);
  rmSync(dataDir, { recursive: true });

  expect(kept).toEqual(['files/sha256/ab/cd/one', 'public/uploads/a.png']);
});
