/** The order for one robot call, in the vendor's words. */
import { ownValue } from '@tiaohe/config';
import { ANSWER_CHOICES } from '../conclude-call';
import type { CallOrder, OutboundCallOptions } from '../port';

export const EXTRACTS = { choice: '意愿', words: '原话', time: '方便时间', mode: '调解方式' } as const;

const QUESTIONS = [
  {
    InfoType: 'Selector',
    InfoName: EXTRACTS.choice,
    InfoContent: '接听人对是否愿意参加调解的最终答复；只要有犹豫、附条件或双重否定，选“未明确”',
    Choices: Object.keys(ANSWER_CHOICES),
  },
  {
    InfoType: 'Text',
    InfoName: EXTRACTS.words,
    InfoContent: '接听人回答是否愿意时的原话，逐字引用；按键则写数字',
  },
  {
    InfoType: 'Text',
    InfoName: EXTRACTS.time,
    InfoContent: '方便的时间：工作日上午、工作日下午、晚上、周末',
  },
  { InfoType: 'Text', InfoName: EXTRACTS.mode, InfoContent: '希望的方式：现场、线上' },
];
const DEFAULT_SECONDS = 180;

const fill = (text: string, variables: Record<string, string>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, word: string) => ownValue(variables, word) ?? '');

export function aiCallRequest({ order, options }: { order: CallOrder; options: OutboundCallOptions }) {
  const { key, phone, script, variables } = order;
  const { model, callers, voiceType } = options;
  return {
    Callee: `0086${phone}`,
    Callers: callers,
    LLMType: model.type,
    APIUrl: model.url,
    APIKey: model.key,
    Model: model.name,
    VoiceType: voiceType,
    SystemPrompt: fill(script.prompt, variables),
    WelcomeMessage: fill(script.welcome, variables),
    // Until the notice of recording has been said, nobody may talk over it.
    WelcomeMessagePriority: 1,
    MaxCallDurationMs: (script.maxSeconds ?? DEFAULT_SECONDS) * 1000,
    Languages: ['zh-dialect'],
    EndFunctionEnable: true,
    EnableVoicemailDetection: true,
    // 人工智能生成合成内容标识办法: the voice says that it is a machine.
    EnableComplianceAudio: true,
    ExtractConfig: QUESTIONS,
    Variables: [{ Key: 'callKey', Value: key }],
  };
}
