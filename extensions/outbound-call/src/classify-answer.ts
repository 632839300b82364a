/**
 * What a person meant, from their own words. A wrong "willing" starts a mediation nobody wanted (人民调解法 art. 17), so
 * doubt always falls to `undecided`: a refusal needs a plain no, consent a plain yes with no negation near it.
 */
import type { CallResult } from '@tiaohe/config';

type Answer = Extract<
  CallResult,
  | 'willing'
  | 'unwilling'
  | 'undecided'
  | 'wrong-person'
  | 'asks-human'
  | 'do-not-call'
  | 'no-input'
  | 'unrecognised'
>;

/** The keys that the script offers; a key pressed beats anything said. */
const KEYS: Record<string, Answer> = {
  '1': 'willing',
  '2': 'unwilling',
  '3': 'undecided',
  '0': 'asks-human',
};

/** Said in passing: they contain a yes- or no-word and mean neither. */
const FILLERS = /不好意思|对不起|你好|您好|好久|好像|刚好|正好|没关系|不客气|银行|不用谢|没听清(楚)?|没听见/g;

const DO_NOT_CALL = /(别|不要|不许|不准|勿|甭|请勿)(再|给我)*(打|来电|骚扰|联系)|骚扰|投诉你|举报/;
const WRONG_PERSON = /打错|找错|认错人|不是(他|她|本人|这个人)|不认识|没(有)?这(个)?人|你找谁|号码换/;
const ASKS_HUMAN = /(转|找|要|叫|换)(个|一个|你们)?(的)?(人工|真人|工作人员|客服|领导)|^人工$|人工服务/;
const QUESTION = /什么|为啥|怎么|哪里|哪个|谁|多少|吗$|愿不愿|行不行|可不可以|好不好|同不同意|要不要|能不能/;
const HEDGE =
  /考虑|再说|不方便|没空|不确定|不一定|不知道|不清楚|不好说|说不好|看情况|看看|晚点|等等|改天|回头|商量|没想好|随便|无所谓|也许|可能|大概|应该|如果|要是|除非|但是|不过|不太|不大|不怎么|不是很|不是特别|不算|没那么|有点|勉强/;
/** Two negations are for people to judge, never for us. */
const DOUBLE =
  /(不是|没说|没有说|并非|并不是|不会|不能|不得|没有|不是说|未必|何尝|哪能)(说)?(不|没|拒绝)|不反对|不排斥|不拒绝/;
const REFUSAL =
  /不(愿意|愿|想|同意|调解|调|参加|接受|行|可以|需要|用|要|去|干|必|谈|来|配合|考虑|搞|弄|好)|没(必要|兴趣)|拒绝|算了|免谈|别调|休想/g;
const CONSENT =
  /愿意|可以|同意|参加|接受|没问题|没意见|配合|支持|乐意|好的|好啊|好呀|好吧|好嘞|^好+$|行啊|行吧|行的|也行|^行+$|^(中|成|要得|得行|没得问题|ok|嗯好|嗯行|嗯嗯好)$|^(嗯|哦|啊)?(好|行)(好|行|的|啊|吧)*$|是的我愿|当然/;
const NEGATION = /不|没|别|无|非|未|拒/;

export function classifyAnswer(words: string): Answer {
  const text = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
  if (text === '') return 'no-input';

  const key = /^(?:按)?([0-3])(?:号键|键)?$/.exec(text)?.[1];
  if (key) return KEYS[key] ?? 'unrecognised';

  if (DO_NOT_CALL.test(text)) return 'do-not-call';
  if (WRONG_PERSON.test(text)) return 'wrong-person';
  if (ASKS_HUMAN.test(text)) return 'asks-human';

  const plain = text.replace(FILLERS, '');
  if (HEDGE.test(plain) || DOUBLE.test(plain)) return 'undecided';

  const withoutRefusals = plain.replace(REFUSAL, '');
  const refuses = withoutRefusals !== plain;
  const rest = withoutRefusals.replace(/没问题|没意见|没得问题/g, '愿意');
  const consents = CONSENT.test(rest);

  if (QUESTION.test(plain)) return refuses || consents ? 'undecided' : 'unrecognised';
  if (refuses) return consents ? 'undecided' : 'unwilling';
  if (consents) return NEGATION.test(rest) ? 'undecided' : 'willing';
  return 'unrecognised';
}
