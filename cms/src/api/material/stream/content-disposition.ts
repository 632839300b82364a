/** File names in headers, Chinese included (RFC 6266, RFC 5987). */
const plain = (name: string): string => name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

export const contentDisposition = ({ name, inline }: { name: string; inline: boolean }): string =>
  `${inline ? 'inline' : 'attachment'}; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`;

/** What a browser may show in its own window. Anything that can carry a script is only ever downloaded. */
export const mayShowInline = (mime: string): boolean =>
  /^(image\/(png|jpe?g|gif|webp|bmp|heic)|application\/pdf|audio\/[\w.+-]+|video\/[\w.+-]+|text\/plain)$/.test(
    mime,
  );
