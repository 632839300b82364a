/** One way into Tencent Cloud's API 3.0, which signs each request; every service has its host and its version. */
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import { plainHttpAgent } from './plain-http-agent';

/** `endpoint` and `protocol` are for the sandbox's look-alike. */
export type CloudOptions = {
  secretId: string;
  secretKey: string;
  region?: string;
  endpoint?: string;
  protocol?: 'http://' | 'https://';
  timeoutSeconds?: number;
};
type Service = { host: string; version: string };
/** @throws what `reasonOf` reads: their code, or the HTTP status, or a line that broke */
export type CloudCall = (action: string, params: object) => Promise<unknown>;

const TIMEOUT_SECONDS = 8;

export function createCloudCall({ host, version }: Service, options: CloudOptions): CloudCall {
  const { secretId, secretKey, region, timeoutSeconds: reqTimeout = TIMEOUT_SECONDS } = options;
  const { endpoint = host, protocol = 'https://' } = options;
  const client = new CommonClient(endpoint, version, {
    credential: { secretId, secretKey },
    region,
    profile: {
      httpProfile: { endpoint, protocol, reqTimeout, agent: plainHttpAgent(endpoint, protocol) },
    },
  });
  return (action, params) => client.request(action, params);
}
