/** Lets the browser keep a file by its short-lived address: it asks for no token, and names the file itself. */
import type { JobFile } from '@tiaohe/config';

export function saveFile({ url, name }: Pick<JobFile, 'url' | 'name'>): void {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
}
