/**
 * How the vendor says that a call ended, in our words. The vendor warns that robot calls may return other numbers than
 * those of its table: whatever is not listed is a fault, which never counts as an attempt (R6).
 */
import type { CallResult } from '@tiaohe/config';

type EndRow = { label: string; means: CallResult | 'answered' };

// prettier-ignore
export const END_STATUSES: Record<number, EndRow> = {
  1:   { label: 'ok',              means: 'answered' },
  202: { label: 'notAnswer',       means: 'no-answer' },
  203: { label: 'reject',          means: 'hang-up' },
  204: { label: 'powerOff',        means: 'powered-off' },
  205: { label: 'numberNotExist',  means: 'invalid-number' },
  206: { label: 'busy',            means: 'busy' },
  207: { label: 'outOfCredit',     means: 'no-answer' },
  210: { label: 'notInService',    means: 'powered-off' },
  213: { label: 'callReminder',    means: 'no-answer' },
  215: { label: 'numberInvalid',   means: 'invalid-number' },
  219: { label: 'forwarding',      means: 'no-answer' },
  221: { label: 'numberBarred',    means: 'invalid-number' },
  222: { label: 'voicemail',       means: 'no-answer' },
  228: { label: 'answeredEnded',   means: 'answered' },
  229: { label: 'answeredEnded',   means: 'answered' },
  230: { label: 'answeredEnded',   means: 'answered' },
  232: { label: 'answeredEnded',   means: 'answered' },
  233: { label: 'answeredEnded',   means: 'answered' },
};

/** Only an accepted call was answered: 228–233 also stand for calls that nobody took. */
export function meaningOfEnd({
  endStatus,
  accepted,
}: {
  endStatus: number;
  accepted: boolean;
}): EndRow['means'] {
  const means = END_STATUSES[endStatus]?.means ?? 'fault';
  if (means !== 'answered') return means;
  return accepted ? 'answered' : 'no-answer';
}
