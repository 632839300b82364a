/** What the robot says, from the centre's own script (R5a). Identity is confirmed before anything about the dispute. */
import { ownValue } from '@tiaohe/config';
import type { Knex } from 'knex';
import type { CallTaskRow } from '../../../platform/rows/call-task';
import type { PartyRow } from '../../../platform/rows/party';

type ScriptRow = {
  welcome: string;
  identity: string;
  purpose: string;
  question: string;
  preference: string;
  closing: string;
  prompt: string;
};

export const DEFAULT_SCRIPT: ScriptRow = {
  welcome: '您好，这里是{{centre}}的智能语音服务，本次通话会录音。',
  identity: '请问是{{name}}本人吗？',
  purpose: '有一起与您有关的{{category}}事项申请由我中心免费调解。调解自愿、保密，不影响您起诉或仲裁。',
  question: '您愿意参加调解吗？愿意请说愿意或按1，不愿意请按2，需要考虑请按3，转人工请按0，重听请按9。',
  preference: '您方便的时间是工作日上午、下午、晚上还是周末？希望现场调解还是线上调解？',
  closing: '感谢您的接听，稍后会有短信告诉您怎样查询进展。再见。',
  prompt:
    '先核实身份；不是本人就道歉并结束，绝不透露纠纷内容。只问意愿、时间和方式，不评论是非，不施加压力。',
};

export async function scriptFor({
  db,
  task,
  party,
  category,
  centre,
}: {
  db: Knex;
  task: CallTaskRow;
  party: PartyRow;
  category: string;
  centre: string;
}) {
  const own = task.script_id
    ? await db<ScriptRow>('call_scripts')
        .where({ id: task.script_id } as object)
        .first()
    : undefined;
  const text = {
    ...DEFAULT_SCRIPT,
    ...Object.fromEntries(
      Object.entries(own ?? {}).filter(([key, value]) => Object.hasOwn(DEFAULT_SCRIPT, key) && value),
    ),
  };
  const fill = (words: string) =>
    words.replace(
      /\{\{(\w+)\}\}/g,
      (_, word: string) => ownValue({ centre, name: party.name, category }, word) ?? '',
    );
  const steps = [text.identity, text.purpose, text.question, text.preference, text.closing].map(
    (step, index) => `${index + 1}. ${fill(step)}`,
  );
  return {
    script: { welcome: fill(text.welcome), prompt: `${text.prompt}\n${steps.join('\n')}` },
    variables: { name: party.name, category, centre },
  };
}
