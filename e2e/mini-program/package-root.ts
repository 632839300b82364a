/** Where the built mini-program lies. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE_ROOT = join(__dirname, '../../miniprogram/dist/build/mp-weixin');

export function requirePackage(): string {
  if (existsSync(join(PACKAGE_ROOT, 'app.json'))) return PACKAGE_ROOT;
  throw new Error(
    'The mini-program is not built: run `npm run build`, or `npx uni build -p mp-weixin` in miniprogram/.',
  );
}
