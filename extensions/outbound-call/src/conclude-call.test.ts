import { concludeCall } from './conclude-call';
import { meaningOfEnd } from './end-status';

const person = (text: string) => ({ who: 'person' as const, text });
const robot = (text: string) => ({ who: 'robot' as const, text });
const conclude = (change: Partial<Parameters<typeof concludeCall>[0]>) =>
  concludeCall({ choice: null, words: null, transcript: [], hungUpByPerson: false, ...change });

it.each<[why: string, evidence: Partial<Parameters<typeof concludeCall>[0]>, result: string]>([
  ['summary and words agree', { choice: '愿意', words: '可以，我愿意' }, 'willing'],
  ['both say no', { choice: '不愿意', words: '不用了' }, 'unwilling'],
  ['the summary hears yes where a negation was said', { choice: '愿意', words: '不太愿意' }, 'undecided'],
  ['the summary hears no where the words say yes', { choice: '不愿意', words: '愿意' }, 'undecided'],
  ['the summary hears yes and nothing was quoted', { choice: '愿意' }, 'no-input'],
  ['the summary hears yes and the words are noise', { choice: '愿意', words: '呃那个' }, 'unrecognised'],
  ['a key decides', { choice: '愿意', words: '1' }, 'willing'],
  ['no summary, plain words', { transcript: [robot('您愿意吗'), person('愿意')] }, 'willing'],
  ['no summary, nothing said', { transcript: [robot('您好')] }, 'no-input'],
  ['hung up without a word', { transcript: [robot('您好')], hungUpByPerson: true }, 'hang-up'],
  [
    'a wish for peace counts wherever it was said',
    { choice: '愿意', words: '愿意', transcript: [person('别再打了'), person('愿意')] },
    'do-not-call',
  ],
  ['a stranger picked up', { choice: '不是本人', transcript: [person('你打错了')] }, 'wrong-person'],
  ['an unknown choice is no choice', { choice: 'constructor', words: '愿意' }, 'willing'],
])('%s', (_why, evidence, result) => {
  expect(conclude(evidence)).toBe(result);
});

it.each<[endStatus: number, accepted: boolean, means: string]>([
  [1, true, 'answered'],
  [1, false, 'no-answer'],
  [202, false, 'no-answer'],
  [203, false, 'hang-up'],
  [204, false, 'powered-off'],
  [205, false, 'invalid-number'],
  [206, false, 'busy'],
  [228, true, 'answered'],
  [228, false, 'no-answer'],
  [226, true, 'fault'],
  [111, false, 'fault'],
  [999, false, 'fault'],
])('end status %i, accepted: %s, means %s', (endStatus, accepted, means) => {
  expect(meaningOfEnd({ endStatus, accepted })).toBe(means);
});
