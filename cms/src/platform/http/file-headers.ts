/** The headers that keep a file a file, whoever sent it in: named, never sniffed, never run, shown only when that is safe. */
import { FILE_POLICY, PDF_POLICY } from '@tiaohe/config';
import { contentDisposition, mayShowInline } from './content-disposition';

const typeOf = (mime: string): string => (mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime);

/**
 * @param mime what the content is, as its first bytes say
 * @param inline whether the asker wants to look at it; only what cannot carry a script is shown
 */
export function fileHeaders({
  name,
  mime,
  inline,
}: {
  name: string;
  mime: string;
  inline: boolean;
}): Record<string, string> {
  const isShown = inline && mayShowInline(mime);
  return {
    'Content-Type': typeOf(mime),
    'Content-Disposition': contentDisposition({ name, inline: isShown }),
    'Content-Security-Policy': isShown && mime === 'application/pdf' ? PDF_POLICY : FILE_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
