/** The package as it is uploaded to WeChat: complete, light, and without anybody else's servers. */
import { checkPackage } from './check-package';
import { requirePackage } from './package-root';

/** WeChat takes 2 MB for the main package; half of it keeps the first opening quick on a slow line. */
const MOST_BYTES = 1024 * 1024;
const built = checkPackage(requirePackage());

it('resolves every page and component, and uses nothing that WeChat has not', () => {
  expect(built.problems).toEqual([]);
});

it('stays within its weight', () => {
  expect(built.bytes).toBeLessThan(MOST_BYTES);
});

it('has the pages that messages open', () => {
  const asked = ['pages/case/detail', 'pages/invitation/join'];

  expect(asked.filter((page) => !built.pages.includes(page))).toEqual([]);
});
