/** The last thing `npm start` prints: where to go, and as whom. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bold, dim, say } from './say.mjs';

const PLACES = [
  ['/admin', '管理后台', 'admin panel, for staff'],
  ['/m/', '小程序网页版', 'parties and mediators'],
  ['/screen/', '数据大屏', 'live wall; phone view on phones'],
  ['/docs', '接口文档', 'API'],
];

export function showAddresses({ publicUrl, dataDir, isDemo }) {
  say(`\n${bold('调和 Tiaohe')} is running. Ctrl-C stops it.\n`);
  const places = isDemo
    ? [...PLACES, ['/sandbox', '沙盒', 'every SMS, call and message of this demo']]
    : PLACES;
  for (const [path, name, what] of places)
    say(`  ${bold(`${publicUrl}${path}`.padEnd(34))} ${name} ${dim(what)}`);

  const file = join(dataDir, 'demo-accounts.json');
  if (!isDemo || !existsSync(file)) return;
  const { panel = [], accounts = [] } = JSON.parse(readFileSync(file, 'utf8'));
  say(`\n  Demo sign-ins ${dim(`(all in ${file})`)}`);
  for (const { role, email, password } of panel) say(`    ${role.padEnd(14)} ${email}  ${password}`);
  for (const { role, name = '', phone, password } of accounts)
    say(`    ${role.padEnd(14)} ${phone}  ${password}  ${dim(name)}`);
}
