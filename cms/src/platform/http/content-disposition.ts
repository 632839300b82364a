/** File names in headers, Chinese included (RFC 6266, RFC 5987). */
const plain = (name: string): string => name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

export const contentDisposition = ({ name, inline }: { name: string; inline: boolean }): string =>
  `${inline ? 'inline' : 'attachment'}; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`;

/** What a browser may show in its own window. Whatever is not listed may carry a script, and is only ever downloaded. */
const SHOWN: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/heic',
  'application/pdf',
  'text/plain',
  'audio/mpeg',
  'audio/mp4',
  'audio/wav',
  'audio/amr',
  'video/mp4',
  'video/webm',
  'video/quicktime',
]);
export const mayShowInline = (mime: string): boolean => SHOWN.has(mime);
