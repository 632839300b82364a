/** Sends one request through uni, as JSON or as a file. A status is an answer; only silence is an error. */
import { noLine, parseJson } from '@tiaohe/config';
import type { Reply, Wire } from './transport';

const TIMEOUT_MS = 20_000;
const UPLOAD_TIMEOUT_MS = 120_000;

const asFormFields = (body: object = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name, String(value)]),
  );

export function uniSend({ method, url, headers, body, attachment }: Wire): Promise<Reply> {
  return new Promise((resolve, reject) => {
    if (attachment) {
      uni.uploadFile({
        url,
        name: 'file',
        filePath: attachment.path,
        formData: { ...asFormFields(body), name: attachment.name },
        header: headers,
        timeout: UPLOAD_TIMEOUT_MS,
        success: ({ statusCode, data }) => resolve({ status: statusCode, body: parseJson(data) }),
        fail: () => reject(noLine()),
      });
      return;
    }
    uni.request({
      method,
      url,
      data: body,
      header: { 'Content-Type': 'application/json', ...headers },
      timeout: TIMEOUT_MS,
      success: ({ statusCode, data }) => resolve({ status: statusCode, body: parseJson(data) }),
      fail: () => reject(noLine()),
    });
  });
}
