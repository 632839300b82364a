/**
 * What a browser may do with what it is given from our origin (Content-Security-Policy). Everything is a file in a sandbox
 * unless the code that sends it says that it is one of our pages. No policy names a foreign host.
 */
type Policy = Readonly<Record<string, string>>;

/** Our own pages. Scripts come from files only; styles may stand inside, because the panel's and the charts' libraries write them. */
const PAGE = {
  'default-src': "'self'",
  'script-src': "'self'",
  'script-src-attr': "'none'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
} as const satisfies Policy;

/** Pictures, sound and film shown by themselves need a little style of the browser's own; nothing in them ever runs. */
const FILE = {
  'default-src': "'none'",
  'img-src': "'self'",
  'media-src': "'self'",
  'style-src': "'unsafe-inline'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
} as const satisfies Policy;

const write = (policy: Policy): string =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

export const PAGE_POLICY = write(PAGE);
export const FILE_POLICY = `${write(FILE)}; sandbox`;
/** Browsers refuse to open their PDF viewer in a sandbox; it runs a document's scripts in a process of its own, far from our origin. */
export const PDF_POLICY = write(FILE);
