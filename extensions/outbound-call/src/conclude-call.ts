/** What an answered call came to: the model's summary and the person's own words must not disagree. */
import type { CallResult } from '@tiaohe/config';
import { classifyAnswer } from './classify-answer';
import type { Utterance } from './port';

/** The choices that the robot's model is told to pick from; the words are ours, so that the answer is too. */
export const ANSWER_CHOICES = {
  愿意: 'willing',
  不愿意: 'unwilling',
  未明确: 'undecided',
  不是本人: 'wrong-person',
  要求人工: 'asks-human',
  不再来电: 'do-not-call',
  没有回答: 'no-input',
  没听清: 'unrecognised',
} as const satisfies Record<string, CallResult>;
type Choice = keyof typeof ANSWER_CHOICES;

const isChoice = (word: string): word is Choice => Object.hasOwn(ANSWER_CHOICES, word);
const isDecision = (result: CallResult) => result === 'willing' || result === 'unwilling';
const STOPS: readonly CallResult[] = ['do-not-call', 'wrong-person', 'asks-human'];

type Evidence = {
  /** What the model chose, when it chose. */
  choice: string | null;
  /** The person's answer to the question, as the model quotes it. */
  words: string | null;
  transcript: readonly Utterance[];
  hungUpByPerson: boolean;
};

export function concludeCall({ choice, words, transcript, hungUpByPerson }: Evidence): CallResult {
  const said = transcript.filter(({ who }) => who === 'person').map(({ text }) => text);
  const silence: CallResult = hungUpByPerson ? 'hang-up' : 'no-input';

  // A wish to be left alone counts wherever in the talk it was said.
  const stop = said.map(classifyAnswer).find((result) => STOPS.includes(result));
  if (stop) return stop;

  const chosen = choice !== null && isChoice(choice) ? ANSWER_CHOICES[choice] : null;
  const answer = words?.trim() || said.at(-1) || '';
  const heard = classifyAnswer(answer);

  if (chosen === null) return said.length === 0 && !answer ? silence : hangUpOr(heard, hungUpByPerson);
  if (chosen === 'no-input') return silence;
  if (!isDecision(chosen)) return chosen;
  if (heard === chosen) return chosen;
  // The summary alone decides nothing: without words that bear it out, a person should ask again.
  return heard === 'no-input' ? silence : heard === 'unrecognised' ? 'unrecognised' : 'undecided';
}

const hangUpOr = (heard: CallResult, hungUpByPerson: boolean): CallResult =>
  hungUpByPerson && !isDecision(heard) && heard !== 'undecided' ? 'hang-up' : heard;
