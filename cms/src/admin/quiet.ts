/** Silences what Strapi tells its own users: new features, surveys, the plugin market, pages that are shut here. */

/** Notes that the panel keeps in the browser once a person has closed a banner; the scope is the project's uuid, which we have not. */
const BANNERS = [
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false',
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_true',
];
const SCOPES = ['false', 'undefined'];

/** Pages whose doors the server keeps shut (cms/src/access/roads), or whose settings nobody would read. */
const SHUT = [
  'admin-tokens',
  'transfer-tokens',
  'list-plugins',
  'purchase-',
  'single-sign-on',
  'internationalization',
  'users-permissions/providers',
  'users-permissions/email-templates',
  'users-permissions/advanced-settings',
].map((page) => `li:has(> a[href*="/settings/${page}"]), div:has(> a[href*="/settings/${page}"])`);

const HIDDEN = `
  ${SHUT.join(',\n  ')} { display: none; }
  /* Nobody sets a colleague's password: the page of a colleague is the one form that has both of these. */
  form:has([name="isActive"]) div:has(> div > div > [name="password"], > div > div > [name="confirmPassword"]) { display: none; }
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
