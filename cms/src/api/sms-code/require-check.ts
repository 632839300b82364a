/** Refuses to send a code until a picture has been read, and hands the picture over with the refusal. */
import { refuse } from '../../platform/http/refusal';
import type { Platform } from '../../platform/platform';
import { createCheck } from './create-check';
import type { Verdict } from './try-check';

const SAYS: Record<Exclude<Verdict, 'passed'>, string> = {
  wrong: '图中的数字不对，请看新的图再填一次',
  'too-early': '还没有等满一分钟，请再等一会儿',
  void: '这张图已经过期，请看新的图再填一次',
};

/** @param verdict on the answer that came along; null when none did. */
export async function requireCheck({
  platform,
  phone,
  address,
  verdict,
}: {
  platform: Platform;
  phone: string;
  address: string;
  verdict: Verdict | null;
}): Promise<never> {
  const message = verdict && verdict !== 'passed' ? SAYS[verdict] : undefined;
  if (verdict === 'too-early') return refuse('CHECK_REQUIRED', message ? { message } : {});
  const check = await createCheck({ platform, phone, address, kind: 'picture' });
  return refuse('CHECK_REQUIRED', { ...(message && { message }), meta: { check } });
}
