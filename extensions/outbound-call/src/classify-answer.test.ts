import { classifyAnswer } from './classify-answer';

const cases: Record<ReturnType<typeof classifyAnswer>, string[]> = {
  willing: [
    '愿意',
    '我愿意。',
    '可以，我愿意参加',
    '同意',
    '行',
    '行啊',
    '好的',
    '好',
    '好好好',
    '没问题',
    '嗯，可以',
    '不好意思刚才没听清，我愿意',
    '你好，我愿意调解',
    '1',
    '按1',
    '１',
    '没意见，可以',
    '要得',
  ],
  unwilling: [
    '不愿意',
    '我不愿意调解',
    '不同意',
    '不用',
    '不用了',
    '不参加',
    '不行',
    '拒绝',
    '没必要',
    '没兴趣',
    '算了',
    '不想谈',
    '我不接受',
    '2',
    '按2键',
  ],
  undecided: [
    '不太愿意',
    '不是不愿意',
    '我不是不愿意，就是忙',
    '我再考虑考虑',
    '现在不方便',
    '不一定',
    '看情况吧',
    '愿意是愿意，但是要先赔钱',
    '如果他道歉我就愿意',
    '不愿意吧，也行，可以',
    '愿不愿意我也说不好',
    '可以，不过要等等',
    '我没说不愿意',
    '不反对',
    '应该可以吧',
    '3',
    '同意是什么意思',
    '我有点不愿意',
    '可以吗',
  ],
  'wrong-person': ['你打错了', '我不是他', '不是本人', '不认识这个人', '打错电话了吧'],
  'asks-human': ['转人工', '帮我转人工', '找个工作人员来说', '我要人工', '0', '人工'],
  'do-not-call': ['不要再打电话来了', '别打了', '别再骚扰我', '再打我就投诉你', '请勿再来电'],
  'no-input': ['', '  ', '。。。'],
  unrecognised: ['喂喂', '呃那个那个', '什么事', '你谁啊', '银行的吗', '好像下雨了', '喂，你好'],
};

describe.each(Object.entries(cases))('%s', (expected, sentences) => {
  it.each(sentences)('is what %j means', (sentence) => {
    expect(classifyAnswer(sentence)).toBe(expected);
  });
});

it('never takes a sentence with any negation for consent', () => {
  const yes = ['愿意', '可以', '同意', '参加', '接受', '行', '好的'];
  const wrapped = yes.flatMap((word) => [
    `不${word}`,
    `不太${word}`,
    `没有${word}`,
    `并不${word}`,
    `未必${word}`,
    `不是不${word}`,
    `我也没说${word}`,
  ]);

  expect(wrapped.filter((sentence) => classifyAnswer(sentence) === 'willing')).toEqual([]);
});
