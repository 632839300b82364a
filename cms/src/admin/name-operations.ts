/**
 * Strapi's role editors show a plugin by its folder and an account's operations by their codes. The codes are what is kept,
 * so the words are put over them on the page; the server knows nothing of it.
 */
import { PERMISSIONS, PERMISSION_CODES, isPermission } from '@tiaohe/config';

const EDITORS = /\/settings\/(users-permissions\/)?roles\/./;
const CONTROLLERS = 'api::operation.controllers.';
const ENABLED = '.enabled';
/** Whole texts of the editors' headings. */
const HEADINGS: Record<string, string> = {
  Operation: '小程序和网页',
  '定义 api::operation 插件所有允许的操作。': '勾选这个角色可以做的事',
  Desk: '调解工作台',
  '调解业务的各项操作 的权限 plugin': '勾选这个角色可以做的事',
};

const groupWord = (group: string): string | undefined => {
  const code = PERMISSION_CODES.find((one) => one.startsWith(`${group}.`));
  return code && PERMISSIONS[code].group;
};

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

function nameAll(): void {
  if (!EDITORS.test(location.pathname)) return;
  document.querySelectorAll<HTMLInputElement>(`input[name^="${CONTROLLERS}"]`).forEach(nameBox);
  document
    .querySelectorAll('h3 button span, [role="dialog"] li, [role="dialog"] ol span')
    .forEach((element) => {
      const text = element.firstChild;
      if (text instanceof Text) say(element, HEADINGS[text.data.trim()]);
    });
}

export function nameOperations(): void {
  new MutationObserver(nameAll).observe(document.body, { childList: true, subtree: true });
}
