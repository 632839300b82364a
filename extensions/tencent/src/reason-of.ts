/** Why a call failed, in words that may be kept: their message may quote a phone number or a key, so only the code leaves. */
const CODE = /^[A-Za-z]+(\.[A-Za-z]+)*$/;

/** @returns their code, `http-503`, or `network`: a lost line is news about the line */
export function reasonOf(error: unknown): string {
  const { code, httpCode } = error as { code?: unknown; httpCode?: unknown };
  if (typeof code === 'string' && CODE.test(code)) return code;
  return typeof httpCode === 'number' ? `http-${httpCode}` : 'network';
}
