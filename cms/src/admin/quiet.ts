/** Silences what Strapi tells its own users: new features, surveys, the plugin market, a home page that is not ours. */

/** Notes that the panel keeps in the browser once a person has closed a banner; the scope is the project's uuid, which we have not. */
const BANNERS = [
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false',
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_true',
];
const SCOPES = ['false', 'undefined'];

const HIDDEN = `
  nav li:has(a[href="/admin"]), nav li:has(a[href="/admin/"]),
  nav li:has(a[href^="https://market.strapi.io"]) { display: none; }
`;

export function dismissBanners(): void {
  BANNERS.forEach((banner) => SCOPES.forEach((scope) => localStorage.setItem(`${banner}:${scope}`, 'true')));
}

export function hideStockLinks(): void {
  const style = document.createElement('style');
  style.textContent = HIDDEN;
  document.head.append(style);
}
