/** Strapi writes its own name into the tab's title and offers no setting for it: this puts ours back. */
const OURS = '调和调解工作台';

function mend() {
  const title = document.title.replace(/\s*[|·-]?\s*Strapi( Admin)?\s*$/, '');
  const next = title && title !== OURS ? `${title.replace(` · ${OURS}`, '')} · ${OURS}` : OURS;
  if (document.title !== next) document.title = next;
}

export function keepTitle(): void {
  mend();
  new MutationObserver(mend).observe(document.head, { subtree: true, childList: true, characterData: true });
}

export function setFavicon(href: string): void {
  document.head.querySelectorAll('link[rel~="icon"]').forEach((link) => link.remove());
  const link = document.createElement('link');
  link.rel = 'icon';
  link.href = href;
  document.head.append(link);
}
