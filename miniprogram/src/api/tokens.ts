/** Where the session is kept between visits. The signing page reads the same key, so the shape is a contract. */
import { platform } from '@/platform';
import type { Tokens } from './transport';

const KEY = 'tiaohe-session';

export const tokens = {
  read(): Tokens | null {
    const text = platform.storage.read(KEY);
    if (!text) return null;
    try {
      const held = JSON.parse(text) as Partial<Tokens>;
      if (!held.jwt) return null;
      return { jwt: held.jwt, refreshToken: held.refreshToken ?? '', acting: held.acting ?? null };
    } catch {
      return null;
    }
  },
  write: (held: Tokens): void => platform.storage.write(KEY, JSON.stringify(held)),
  clear: (): void => platform.storage.remove(KEY),
};
