/** What the panel's media library takes: by content, with the one extension each is stored under. Anything else stays outside. */
export const MEDIA_TYPES = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'application/pdf': '.pdf',
  'audio/mpeg': '.mp3',
  'video/mp4': '.mp4',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': '.pptx',
} as const satisfies Record<string, `.${string}`>;

export type MediaType = keyof typeof MEDIA_TYPES;

export const isMediaType = (mime: string | null): mime is MediaType =>
  mime !== null && Object.hasOwn(MEDIA_TYPES, mime);

/** @param extension with its dot, as it stands in the address */
export const mediaTypeOf = (extension: string): MediaType | null =>
  (Object.keys(MEDIA_TYPES) as MediaType[]).find((mime) => MEDIA_TYPES[mime] === extension) ?? null;
