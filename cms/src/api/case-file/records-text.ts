/** The mediation records, as text in a downloaded case file. */
import { sayDay, shanghaiTime, VISIBILITIES } from '@tiaohe/config';
import type { MediationRecordRow } from '../../platform/rows/mediation-record';

const lineOf = (label: string, text: string | null): string[] => (text ? [`${label}：${text}`] : []);

export function recordsText(records: readonly MediationRecordRow[]): string {
  const blocks = records.map((record, index) =>
    [
      `第${index + 1}条${record.corrects_id === null ? '' : '（更正）'}`,
      `时间：${sayDay(record.at)} ${shanghaiTime(record.at)}`,
      ...lineOf('地点', record.place),
      ...lineOf('参加人', record.participants),
      `内容：${record.text}`,
      ...lineOf('进度', record.progress),
      ...lineOf('问题', record.problems),
      `记录人：${record.author_name ?? ''}（${VISIBILITIES[record.visibility]}）`,
    ].join('\r\n'),
  );
  return `\uFEFF调解记录\r\n\r\n${blocks.join('\r\n\r\n')}\r\n`;
}
