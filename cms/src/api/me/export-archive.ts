/** A person's data as one archive: what is known about them as JSON, and the files that they gave or that are their case's. */
import { shanghaiDay, type FileLink } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { Context } from 'koa';
import { readLink, signLink } from '../../platform/crypto/signed-link';
import { fileHeaders } from '../../platform/http/file-headers';
import { refuse } from '../../platform/http/refusal';
import type { Taken } from '../../platform/http/reply/reply';
import type { Platform } from '../../platform/platform';
import { accountBy, type AccountRow } from '../../platform/rows/account';
import type { MaterialRow } from '../../platform/rows/material';
import type { FileEntry } from '../case-file/read-case-file';
import { streamZip } from '../case-file/stream-zip';
import type { Made, Step, Turn } from '../job/job-work';
import { LINK_SECONDS } from '../material/read/material-link';
import { exportMe } from './export-me';

type WithNumber = MaterialRow & { number: string | null };

/** Their own uploads, their licence among them. The other side's papers are the other side's; the case file has the shared ones. */
const ownFiles = (db: Knex, accountId: number): Promise<WithNumber[]> =>
  db('materials as m')
    .leftJoin('cases as c', 'c.id', 'm.case_id')
    .where({ 'm.uploaded_by_account_id': accountId })
    .whereNull('m.removed_at')
    .whereNotNull('m.storage_key')
    .orderBy('m.id')
    .select('m.*', 'c.number as number');

/** One folder a case, in the order in which the files were handed in. */
function toEntries(rows: readonly WithNumber[]): FileEntry[] {
  const folders = [...new Set(rows.map(folderOf))];
  return rows.map((row, order) => ({
    no: String(order + 1),
    section: { no: folders.indexOf(folderOf(row)) + 1, title: folderOf(row) },
    document: null,
    row,
  }));
}
const folderOf = ({ case_id, number }: WithNumber): string =>
  case_id ? `案件 ${number ?? '草稿'}` : '营业执照';

/** All of it as one archive that is written as it is read. @returns also what is lacking, which is known once it was read. */
async function openArchive(platform: Platform, account: AccountRow) {
  const data = await exportMe({ platform, account });
  const entries = toEntries(await ownFiles(platform.db, account.id));
  const lost: string[] = [];
  let done = 0;
  const source = streamZip({
    platform,
    entries,
    texts: [{ name: '我的数据.json', text: JSON.stringify(data, null, 2) }],
    onEntry: (name, isLost) => {
      done += 1;
      if (isLost) lost.push(`${name}：这个文件暂时取不出来，请联系管理员`);
    },
  });
  const name = `我的数据-${shanghaiDay(platform.clock.now())}.zip`;
  return { name, source, errors: () => lost, progress: () => ({ done, all: entries.length }) };
}

export async function sendExport({
  platform,
  account,
  ctx,
}: {
  platform: Platform;
  account: AccountRow;
  ctx: Context;
}): Promise<Taken> {
  const { name, source } = await openArchive(platform, account);
  ctx.set({
    ...fileHeaders({ name, mime: 'application/zip', inline: false }),
    'Cache-Control': 'no-store',
  });
  ctx.status = 200;
  ctx.body = source;
  return { taken: true };
}

/** The same as long work: there is nothing to lay aside, an archive that was not finished is begun anew. */
export async function* ownDataWork({ platform, actor }: Turn<'own-data'>): AsyncGenerator<Step, Made> {
  yield { step: '正在整理您的资料', done: 0, all: 0, cursor: null };
  const account = (await accountBy(platform.db, { id: actor.id })) ?? refuse('NOT_FOUND');
  const { name, source, errors, progress } = await openArchive(platform, account);
  return { file: { name, source }, errors, progress };
}

/** Phones download by address and send no token: the link stands for five minutes, and for one person's data. */
const EXPORT = 'export:';

export function linkToExport({ platform, account }: { platform: Platform; account: AccountRow }): FileLink {
  const until = Date.now() + LINK_SECONDS * 1_000;
  const claim = { material: `${EXPORT}${account.document_id}`, until, inline: false };
  const token = signLink(platform.settings.linkKey, claim);
  return { url: `/api/exports/${token}`, expiresAt: new Date(until).toISOString() };
}

export async function accountOfLink({
  platform,
  token,
}: {
  platform: Platform;
  token: string;
}): Promise<AccountRow> {
  const claim = readLink(platform.settings.linkKey, token, Date.now());
  if (!claim?.material.startsWith(EXPORT))
    return refuse('NOT_FOUND', { message: '下载地址已过期，请重新取走一次' });
  const account = await accountBy(platform.db, { document_id: claim.material.slice(EXPORT.length) });
  return account && !account.blocked ? account : refuse('NOT_FOUND');
}
