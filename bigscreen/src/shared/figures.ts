/** The figures of the overview as both views show them: one name, one unit, one meaning. */
import { METRICS, type StatisticsAnswers } from '@tiaohe/config';
import { NOTHING, money, oneDecimal, whole, type Figure } from '../charts/numbers';

type Overview = StatisticsAnswers['overview'];
export type FigureRow = {
  key: keyof Overview;
  label: string;
  tone: 'plain' | 'done' | 'emphasis';
  /** Says what is counted, from the metric dictionary. */
  hint: string;
  write: (value: number) => Figure;
};

const count =
  (unit: string) =>
  (value: number): Figure => ({ text: whole(Math.round(value)), unit });
const rate = (value: number): Figure => ({ text: oneDecimal(value * 100), unit: '%' });

// prettier-ignore
export const FIGURES: readonly FigureRow[] = [
  { key: 'received',     label: '收到申请',   tone: 'plain',    hint: METRICS.received,           write: count('件') },
  { key: 'accepted',     label: '立案受理',   tone: 'plain',    hint: METRICS.accepted,           write: count('件') },
  { key: 'today',        label: '今日新增',   tone: 'emphasis', hint: '今天收到的申请数',         write: count('件') },
  { key: 'mediating',    label: '正在调解',   tone: 'plain',    hint: '现在正由调解员调解的案件', write: count('件') },
  { key: 'closed',       label: '已经办结',   tone: 'done',     hint: METRICS.closed,             write: count('件') },
  { key: 'averageDays',  label: '平均用时',   tone: 'plain',    hint: METRICS.averageDays,        write: (value) => ({ text: oneDecimal(value), unit: '天' }) },
  { key: 'satisfaction', label: '群众满意度', tone: 'done',     hint: METRICS.satisfaction,       write: rate },
  { key: 'claimed',      label: '涉案金额',   tone: 'plain',    hint: '期内案件申请标的合计',     write: money },
];

export const writeFigure = ({ write }: FigureRow, value: number | null): Figure =>
  value === null ? { text: NOTHING, unit: '' } : write(value);
