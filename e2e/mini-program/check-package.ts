/**
 * Reads a mini-program package as WeChat would and lists what is wrong with it: pages and components that do not
 * resolve, what a mini-program has not (DOM, web storage), addresses of third parties, and weight.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

export type Package = { pages: string[]; units: number; bytes: number; problems: string[] };
type App = {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar?: { list: { pagePath: string; iconPath?: string; selectedIconPath?: string }[] };
};
type Unit = { component?: boolean; usingComponents?: Record<string, string> };

const PARTS = ['js', 'json', 'wxml'] as const;
const NOT_IN_WECHAT = /(?<![\w.$"'])(document|localStorage|sessionStorage|XMLHttpRequest|eval)\s*[.(]/g;
const REMOTE = /https?:\/\/[^)"' ]+/;
/** Components may not select by `*`: WeChat refuses the style sheet. */
const UNIVERSAL = /(^|[,}\s])\*\s*[{,]/;

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

function checkUnits({ root, pages }: { root: string; pages: readonly string[] }): {
  units: number;
  problems: string[];
} {
  const problems: string[] = [];
  const seen = new Set<string>();
  const waiting = pages.map((unit) => ({ unit, from: 'app.json' }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { unit, from } = next;
    if (seen.has(unit)) continue;
    seen.add(unit);
    const lacking = PARTS.filter((part) => !existsSync(join(root, `${unit}.${part}`)));
    problems.push(...lacking.map((part) => `${from}: ${unit}.${part} is missing`));
    if (lacking.includes('json')) continue;
    const { component, usingComponents = {} } = readJson<Unit>(join(root, `${unit}.json`));
    if (from !== 'app.json' && !component) problems.push(`${unit} is used as a component and is none`);
    for (const path of Object.values(usingComponents)) {
      const target = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(unit), path);
      waiting.push({ unit: target, from: unit });
    }
  }
  return { units: seen.size, problems };
}

function checkFile(name: string, text: string): string[] {
  if (name.endsWith('.js'))
    return [...text.matchAll(NOT_IN_WECHAT)].map((match) => `${name} uses ${match[1] ?? ''}`);
  if (!name.endsWith('.wxss')) return [];
  const remote = REMOTE.exec(text);
  return [
    ...(remote ? [`${name} loads ${remote[0].slice(0, 60)}`] : []),
    ...(UNIVERSAL.test(text) ? [`${name} selects by *`] : []),
  ];
}

export function checkPackage(root: string): Package {
  const app = readJson<App>(join(root, 'app.json'));
  const inner = (app.subPackages ?? []).flatMap(({ root: folder, pages }) =>
    pages.map((page) => posix.join(folder, page)),
  );
  const pages = [...app.pages, ...inner];
  const { units, problems } = checkUnits({ root, pages });

  for (const { pagePath, iconPath, selectedIconPath } of app.tabBar?.list ?? []) {
    if (!app.pages.includes(pagePath)) problems.push(`tabBar: ${pagePath} is no page`);
    for (const icon of [iconPath, selectedIconPath]) {
      if (icon && !existsSync(join(root, icon))) problems.push(`tabBar: ${icon} is missing`);
    }
  }

  let bytes = 0;
  for (const file of filesUnder(root)) {
    bytes += statSync(file).size;
    const name = relative(root, file).split(sep).join('/');
    if (/\.(js|wxss)$/.test(name)) problems.push(...checkFile(name, readFileSync(file, 'utf8')));
  }
  return { pages, units, bytes, problems };
}
