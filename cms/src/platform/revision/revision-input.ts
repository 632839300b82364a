/** The revision that stood on the screen of whoever saves. Without one, nobody could say what they would overwrite. */
import { z } from 'zod';

const SAY = '请带上打开时的版本号（revision）；刷新页面后再保存';

export const revision = z.number({ error: SAY }).int(SAY).min(0, SAY);
