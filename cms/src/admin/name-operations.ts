/**
 * Strapi's role and token editors show plugins and content types by their folders, an account's operations by their codes, and
 * some words in English whatever the language. The codes are what is kept, so the words are put over them on the page; the
 * server knows nothing of it.
 */
import { PERMISSIONS, PERMISSION_CODES, isPermission } from '@tiaohe/config';
import { EDITOR_WORDS } from './name-types';

const EDITORS = /\/settings\/(?:(?:users-permissions\/)?roles|api-tokens)\/./;
/** How the boxes of operations are called: in the role editor, and in that of tokens. */
const CONTROLLERS = 'api::operation.controllers.';
const ENABLED = '.enabled';
const ACTIONS = 'api::operation.';

const groupWord = (group: string): string | undefined => {
  const code = PERMISSION_CODES.find((one) => one.startsWith(`${group}.`));
  return code && PERMISSIONS[code].group;
};

/** The token editor heads each group by its code. */
const GROUPS = new Map(PERMISSION_CODES.map((code) => [code.split('.')[0] ?? '', PERMISSIONS[code].group]));

function say(element: Element | null | undefined, word: string | undefined): void {
  const text = element?.firstChild;
  if (text instanceof Text && word && text.data !== word) text.data = word;
}

function nameBox(box: HTMLInputElement): void {
  const path = box.name.slice(CONTROLLERS.length);
  if (!path.endsWith(ENABLED)) {
    // The box of a whole group: its heading stands at the beginning of the same line.
    say(
      box.parentElement?.parentElement?.parentElement?.querySelector('span:not([data-state])'),
      groupWord(path),
    );
    return;
  }
  const code = path.slice(0, -ENABLED.length);
  if (isPermission(code)) say(box.nextElementSibling, PERMISSIONS[code].label);
}

/** In the token editor the box that carries the code is hidden, and its label stands beside it. */
function nameAction(box: Element): void {
  const code = (box.getAttribute('name') ?? box.id).slice(ACTIONS.length);
  if (!isPermission(code)) return;
  say(box.parentElement?.querySelector('label span'), PERMISSIONS[code].label);
}

function nameWords(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const said = text as Text;
    const words = said.data.trim();
    const word = Object.hasOwn(EDITOR_WORDS, words) ? EDITOR_WORDS[words] : GROUPS.get(words);
    if (word && said.data !== word) said.data = word;
  }
}

function nameAll(): void {
  if (!EDITORS.test(location.pathname)) return;
  document.querySelectorAll<HTMLInputElement>(`input[name^="${CONTROLLERS}"]`).forEach(nameBox);
  document.querySelectorAll(`[name^="${ACTIONS}"]:not([name*="controllers"])`).forEach(nameAction);
  nameWords();
}

export function nameOperations(): void {
  new MutationObserver(nameAll).observe(document.body, { childList: true, subtree: true });
}
