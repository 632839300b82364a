/** Short words to the person. Only views call these; the transport stays silent. */
import { isRefusal } from '@tiaohe/config';

export const explain = (error: unknown): string =>
  isRefusal(error) ? error.message : '出了点问题，请稍后再试';

export function tell(message: string): void {
  uni.showToast({ title: message, icon: 'none', duration: 2_600 });
}

export function ask({
  title,
  text,
  yes,
  no = '再想想',
}: {
  title: string;
  text: string;
  yes: string;
  no?: string;
}): Promise<boolean> {
  return new Promise((resolve) => {
    uni.showModal({
      title,
      content: text,
      confirmText: yes,
      cancelText: no,
      confirmColor: '#0f5c6e',
      success: ({ confirm }) => resolve(confirm),
      fail: () => resolve(false),
    });
  });
}
