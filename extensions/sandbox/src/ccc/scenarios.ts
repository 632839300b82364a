/** How each chosen outcome sounds and ends, in the contact center's words. */
import type { Outcome } from '../records';

export type Scenario = {
  label: string;
  endStatus: number;
  endStatusString: string;
  answered: boolean;
  hungUpSide: 'user' | 'seat' | 'system';
  /** What the person says after giving their name; empty when they say nothing. */
  words: string;
  choice: string | null;
  time?: string;
  mode?: string;
};

const ANSWERED = { endStatus: 1, endStatusString: 'ok', answered: true, hungUpSide: 'seat' } as const;
const NOT_ANSWERED = { answered: false, hungUpSide: 'system', words: '', choice: null } as const;

// prettier-ignore
export const SCENARIOS: Record<Outcome, Scenario> = {
  willing:          { label: '愿意',       ...ANSWERED, words: '可以，我愿意参加', choice: '愿意', time: '工作日上午', mode: '线上' },
  unwilling:        { label: '不愿意',     ...ANSWERED, words: '我不愿意调解', choice: '不愿意' },
  undecided:        { label: '未明确',     ...ANSWERED, words: '我再考虑考虑', choice: '未明确' },
  'wrong-person':   { label: '不是本人',   ...ANSWERED, words: '你打错了，我不认识他', choice: '不是本人' },
  'asks-human':     { label: '要求人工',   ...ANSWERED, words: '帮我转人工', choice: '要求人工' },
  'do-not-call':    { label: '不再来电',   ...ANSWERED, words: '不要再打电话来了', choice: '不再来电' },
  'no-input':       { label: '没有回答',   ...ANSWERED, words: '', choice: '没有回答' },
  unrecognised:     { label: '没听清',     ...ANSWERED, words: '呃那个那个', choice: '没听清' },
  'hang-up':        { label: '提前挂断',   ...ANSWERED, hungUpSide: 'user', words: '', choice: null },
  'no-answer':      { label: '无人接听',   ...NOT_ANSWERED, endStatus: 202, endStatusString: 'notAnswer' },
  busy:             { label: '占线',       ...NOT_ANSWERED, endStatus: 206, endStatusString: 'busy' },
  'powered-off':    { label: '关机',       ...NOT_ANSWERED, endStatus: 204, endStatusString: 'powerOff' },
  'invalid-number': { label: '号码无效',   ...NOT_ANSWERED, endStatus: 205, endStatusString: 'numberNotExist' },
  fault:            { label: '线路故障',   ...NOT_ANSWERED, endStatus: 226, endStatusString: 'llmError' },
};
