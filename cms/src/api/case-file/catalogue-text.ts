/** The catalogue that lies on top of a downloaded case file (卷内目录). */
import { sayDay, VISIBILITIES } from '@tiaohe/config';
import type { FileEntry } from './read-case-file';

export const entryName = ({ no, section, row }: FileEntry): string =>
  `${String(section.no).padStart(2, '0')} ${section.title.replace(/[\\/]/g, '、')}/${no} ${row.name.replace(/[\\/]/g, '_')}`;

function lineOf(entry: FileEntry): string {
  const { no, section, row } = entry;
  const where = row.is_offline ? `线下保存：${row.offline_address ?? ''}` : entryName(entry);
  const parts = [
    no,
    section.title,
    row.name,
    `第${row.version}版`,
    `${row.size ?? 0}字节`,
    `SHA-256 ${row.sha256 ?? ''}`,
    VISIBILITIES[row.visibility],
    row.uploader_name ?? '',
    where,
  ];
  return parts.join('\t');
}

export function catalogueText({
  number,
  title,
  entries,
  now,
}: {
  number: string;
  title: string;
  entries: readonly FileEntry[];
  now: Date;
}): string {
  const head = [
    '卷内目录',
    `案件编号：${number}`,
    `案件名称：${title}`,
    `制作日期：${sayDay(now)}`,
    `文件数：${entries.length}`,
    '',
  ];
  const columns = ['序号', '类别', '名称', '版本', '大小', '校验值', '可见范围', '提交人', '位置'].join('\t');
  // Windows' notepad takes text without a byte-order mark for GBK.
  return `\uFEFF${[...head, columns, ...entries.map(lineOf)].join('\r\n')}\r\n`;
}
