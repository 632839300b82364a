/** A look-alike of Tencent Cloud Contact Center's robot calls. */
import { isMobile, normalisePhone } from '@tiaohe/config';
import { TencentError, listenAsTencentCloud, numberOf, textOf, textsOf } from '../http/tencent-cloud';
import type { Params } from '../http/tencent-cloud';
import type { Call } from '../records';
import { freshSecret } from '../world';
import type { World } from '../world';
import { cdrOf, linesOf } from './cdr';
import { SCENARIOS } from './scenarios';
import { createSwitchboard } from './switchboard';
import type { Switchboard } from './switchboard';

const CALLER = '02066668888';
const SPAN_SECONDS = 90 * 86_400;
const MODELS = ['openai', 'azure', 'minimax', 'dify'] as const;

export async function startCcc(world: World) {
  const sdkAppId = 1_400_000_002;
  const callback = { username: 'tccc', password: freshSecret() };
  const settings = {
    secretId: `AKID${freshSecret()}`,
    secretKey: freshSecret(),
    sdkAppId,
    callers: [CALLER],
    callback,
  };
  const switchboard = createSwitchboard({ world, access: { ...callback, sdkAppId } });
  const desk = { world, switchboard };
  const ours = (answer: (params: Params) => object) => (params: Params) => {
    if (numberOf(params, 'SdkAppId') !== sdkAppId)
      throw new TencentError('InvalidParameterValue.InstanceNotExist');
    return answer(params);
  };
  const server = await listenAsTencentCloud({
    vendor: 'ccc',
    service: 'ccc',
    version: '2020-02-10',
    secretId: settings.secretId,
    secretKey: settings.secretKey,
    faults: world.faults,
    costlyAction: 'CreateAICall',
    needsRegion: false,
    actions: {
      CreateAICall: (params, faultCode) => ours(() => createCall({ ...desk, params, faultCode }))(params),
      DescribeTelCdr: ours((params) => listCdrs({ ...desk, params })),
      DescribeAICallExtractResult: ours((params) => extracts({ ...desk, call: callOf({ ...desk, params }) })),
      DescribeTelRecordAsr: ours((params) => ({ AsrDataList: linesOf(callOf({ ...desk, params })) })),
      HangUpCall: ours((params) => hangUp({ ...desk, call: callOf({ ...desk, params }) })),
    },
  });
  const model = {
    type: 'openai' as const,
    url: 'https://model.invalid/v1/chat/completions',
    key: freshSecret(),
  };
  const options = {
    ...settings,
    model,
    endpoint: `ccc.localhost:${server.port}`,
    protocol: 'http://' as const,
  };
  const close = async () => {
    switchboard.stop();
    await server.close();
  };
  return { options, switchboard, close };
}

type Desk = { world: World; switchboard: Switchboard };

function createCall({ params, faultCode, switchboard }: Desk & { params: Params; faultCode: string | null }) {
  if (faultCode) throw new TencentError(faultCode);
  const phone = normalisePhone(textOf(params, 'Callee'));
  if (!isMobile(phone)) throw new TencentError('InvalidParameterValue', 'Callee');
  if (!MODELS.some((model) => model === textOf(params, 'LLMType')))
    throw new TencentError('InvalidParameterValue', 'LLMType');
  textOf(params, 'APIKey');
  textOf(params, 'APIUrl');
  const [caller = CALLER] = textsOf(params, 'Callers');
  if (caller !== CALLER) throw new TencentError('FailedOperation.NoCallOutNumber');
  const variables = (params.Variables ?? []) as { Key: string; Value: string }[];
  const call = switchboard.ring({
    to: phone,
    caller,
    key: variables.find(({ Key }) => Key === 'callKey')?.Value ?? null,
    welcome: textOf(params, 'WelcomeMessage'),
    prompt: textOf(params, 'SystemPrompt'),
  });
  return { SessionId: call.id };
}

/** Only calls that are over are listed. */
function listCdrs({ params, world }: Desk & { params: Params }) {
  const [start, end] = [numberOf(params, 'StartTimeStamp'), numberOf(params, 'EndTimeStamp')];
  const [size, page] = [numberOf(params, 'PageSize'), numberOf(params, 'PageNumber')];
  if (end <= start || end - start > SPAN_SECONDS || size > 100)
    throw new TencentError('InvalidParameterValue');
  const phones = textsOf(params, 'Phones').map(normalisePhone);
  const ids = textsOf(params, 'SessionIds');
  const found = world.calls
    .all()
    .filter(
      ({ id, to, state, at }) =>
        state === 'ended' &&
        (ids.length === 0 || ids.includes(id)) &&
        (phones.length === 0 || phones.includes(to)) &&
        Date.parse(at) / 1000 >= start &&
        Date.parse(at) / 1000 <= end,
    );
  const TelCdrList = found
    .slice(page * size, (page + 1) * size)
    .map((call) => cdrOf({ call, publicUrl: world.publicUrl() }));
  return { TotalCount: found.length, TelCdrList };
}

function callOf({ params, world }: Desk & { params: Params }): Call {
  const call = world.calls.get(textOf(params, 'SessionId'));
  if (!call) throw new TencentError('ResourceNotFound');
  return call;
}

function extracts({ call, switchboard }: Desk & { call: Call }) {
  if (call.state !== 'ended' || !call.answeredAt || !switchboard.readyFor(call)) return { ResultList: [] };
  const { choice, words, time, mode } = SCENARIOS[call.outcome ?? 'no-answer'];
  const texts = [
    { InfoName: '原话', text: words },
    { InfoName: '方便时间', text: time },
    { InfoName: '调解方式', text: mode },
  ];
  const ResultList = [
    { InfoType: 'Selector', InfoName: '意愿', Result: { Chosen: choice ? [choice] : [] } },
    ...texts.map(({ InfoName, text }) => ({
      InfoType: 'Text',
      InfoName,
      Result: text ? { Text: text } : {},
    })),
  ];
  return { ResultList };
}

function hangUp({ call, switchboard }: Desk & { call: Call }) {
  if (call.state === 'ended') throw new TencentError('FailedOperation.SessionNotExist');
  switchboard.end(call, 'no-answer');
  return {};
}
