/** Tencent Cloud Contact Center, API 2020-02-10: the five questions that we ask it, with their replies' shapes. */
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import type { OutboundCallOptions } from '../port';
import { plainHttpAgent } from './plain-http-agent';

export type Cdr = {
  SessionId: string;
  Callee?: string;
  EndStatus?: number;
  EndStatusString?: string;
  Time?: number;
  RingTimestamp?: number;
  AcceptTimestamp?: number;
  EndedTimestamp?: number;
  HungUpSide?: string;
  RecordURL?: string;
};
export type ExtractItem = {
  InfoName: string;
  Result?: { Text?: string; Chosen?: string[]; Boolean?: boolean; Number?: number };
};
export type SpokenLine = { User?: string; Message?: string };

export type TcccReplies = {
  CreateAICall: { SessionId?: string };
  DescribeTelCdr: { TelCdrList?: Cdr[] };
  DescribeAICallExtractResult: { ResultList?: ExtractItem[] };
  DescribeTelRecordAsr: { AsrDataList?: SpokenLine[] | null };
  HangUpCall: Record<string, never>;
};
export type TcccCall = <Action extends keyof TcccReplies>(
  action: Action,
  params: Record<string, unknown>,
) => Promise<TcccReplies[Action]>;

export function createTcccClient(options: OutboundCallOptions): TcccCall {
  const { secretId, secretKey, sdkAppId, region, timeoutSeconds = 8 } = options;
  const { endpoint = 'ccc.tencentcloudapi.com', protocol = 'https://' } = options;
  const client = new CommonClient(endpoint, '2020-02-10', {
    credential: { secretId, secretKey },
    region,
    profile: {
      httpProfile: {
        endpoint,
        protocol,
        reqTimeout: timeoutSeconds,
        agent: plainHttpAgent(endpoint, protocol),
      },
    },
  });
  return (action, params) => client.request(action, { SdkAppId: sdkAppId, ...params });
}

/** Their code, or what became of the line; never their message, which may quote the number. */
export function reasonOf(error: unknown): string {
  const { code, httpCode } = error as { code?: unknown; httpCode?: unknown };
  if (typeof code === 'string' && /^[A-Za-z]+(\.[A-Za-z]+)*$/.test(code)) return code;
  return typeof httpCode === 'number' ? `http-${httpCode}` : 'network';
}
