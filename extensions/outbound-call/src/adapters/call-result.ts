/** Gathers what the vendor knows of one call and translates it. */
import { concludeCall } from '../conclude-call';
import { meaningOfEnd } from '../end-status';
import type { CallOutcome, Utterance } from '../port';
import { EXTRACTS } from './ai-call-request';
import type { Cdr, ExtractItem, SpokenLine, TcccCall } from './tccc-client';

type Question = { callId: string; since: Date; call: TcccCall; answerWaitSeconds: number };

const DAY_SECONDS = 86_400;
/** Their clock and ours may differ a little. */
const SLACK_SECONDS = 300;

export const spanFrom = (since: Date) => {
  const start = Math.floor(since.getTime() / 1000) - SLACK_SECONDS;
  return { start, end: start + DAY_SECONDS };
};

export async function callResult(question: Question): Promise<CallOutcome | 'pending' | 'unknown'> {
  const { callId, since, call, answerWaitSeconds } = question;
  const { start, end } = spanFrom(since);
  try {
    const { TelCdrList = [] } = await call('DescribeTelCdr', {
      StartTimeStamp: start,
      EndTimeStamp: end,
      PageNumber: 0,
      PageSize: 10,
      SessionIds: [callId],
    });
    const cdr = TelCdrList.find(({ SessionId }) => SessionId === callId);
    if (!cdr?.EndedTimestamp) return 'pending';

    const means = meaningOfEnd({ endStatus: cdr.EndStatus ?? -1, accepted: Boolean(cdr.AcceptTimestamp) });
    if (means !== 'answered') return outcomeOf({ cdr, result: means, transcript: [], extract: [] });

    const { ResultList: extract = [] } = await call('DescribeAICallExtractResult', {
      SessionId: callId,
      StartTime: start,
      EndTime: end,
    });
    // The vendor pushes no news of the answer: an empty list soon after the end only means that it is not ready.
    const isFresh = Date.now() / 1000 - cdr.EndedTimestamp < answerWaitSeconds;
    if (extract.length === 0 && isFresh) return 'pending';

    const { AsrDataList } = await call('DescribeTelRecordAsr', { SessionId: callId });
    const transcript = (AsrDataList ?? []).map((line) => utteranceOf(line, cdr.Callee ?? ''));
    const result = concludeCall({
      choice: answerOf(extract, EXTRACTS.choice),
      words: answerOf(extract, EXTRACTS.words),
      transcript,
      hungUpByPerson: cdr.HungUpSide === 'user',
    });
    return outcomeOf({ cdr, result, transcript, extract });
  } catch {
    return 'unknown';
  }
}

type Parts = { cdr: Cdr; result: CallOutcome['result']; transcript: Utterance[]; extract: ExtractItem[] };

const outcomeOf = ({ cdr, result, transcript, extract }: Parts): CallOutcome => ({
  result,
  startedAt: instant(cdr.RingTimestamp ?? cdr.Time),
  answeredAt: instant(cdr.AcceptTimestamp),
  endedAt: instant(cdr.EndedTimestamp),
  transcript,
  recordingUrl: cdr.RecordURL || null,
  preferredTime: answerOf(extract, EXTRACTS.time),
  preferredMode: answerOf(extract, EXTRACTS.mode),
  vendorStatus: `${cdr.EndStatus ?? 'none'} ${cdr.EndStatusString ?? ''}`.trim(),
});

/** The vendor writes 0 for "did not happen". */
const instant = (seconds: number | undefined): string | null =>
  seconds ? new Date(seconds * 1000).toISOString() : null;

/** The speaker is a word on some accounts and a number on others. */
const utteranceOf = ({ User = '', Message = '' }: SpokenLine, callee: string): Utterance => {
  const isCallee = User !== '' && callee.endsWith(User.replace(/^(\+|00)86/, ''));
  return { who: User === 'user' || isCallee ? 'person' : 'robot', text: Message };
};

function answerOf(extract: readonly ExtractItem[], name: string): string | null {
  const found = extract.find(({ InfoName }) => InfoName === name)?.Result;
  return found?.Chosen?.[0] || found?.Text || null;
}
