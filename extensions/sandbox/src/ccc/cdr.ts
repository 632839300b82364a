/** The record of a call as the contact center writes it, for its lists and for its pushes alike. */
import type { Call } from '../records';
import { SCENARIOS } from './scenarios';

const seconds = (at: string | null): number => (at ? Math.floor(Date.parse(at) / 1000) : 0);

export function cdrOf({ call, publicUrl }: { call: Call; publicUrl: string }) {
  const scenario = SCENARIOS[call.outcome ?? 'no-answer'];
  return {
    SessionId: call.id,
    Caller: call.caller,
    Callee: `0086${call.to}`,
    Time: seconds(call.at),
    Direction: 1,
    CallType: 2,
    EndStatus: scenario.endStatus,
    EndStatusString: scenario.endStatusString,
    RingTimestamp: seconds(call.at),
    AcceptTimestamp: seconds(call.answeredAt),
    EndedTimestamp: seconds(call.endedAt),
    Duration: call.answeredAt ? seconds(call.endedAt) - seconds(call.answeredAt) : 0,
    HungUpSide: scenario.hungUpSide,
    RecordURL: call.answeredAt ? `${publicUrl}/sandbox/recordings/${call.id}` : '',
    SysHangupReason: 0,
  };
}

/** What was said, line by line. */
export function linesOf(call: Call): { User: string; Message: string }[] {
  const { answered, words } = SCENARIOS[call.outcome ?? 'no-answer'];
  if (!answered) return [];
  const robot = (Message: string) => ({ User: 'robot', Message });
  const person = (Message: string) => ({ User: `0086${call.to}`, Message });
  return words
    ? [robot(call.welcome), person('喂，你好'), robot('请问您愿意参加调解吗？'), person(words)]
    : [robot(call.welcome)];
}
