/** What one right of Strapi's editors is called: ours by the vocabulary, Strapi's own by the editor that shows it. */
import { PERMISSIONS, isPermission } from '@tiaohe/config';

/** A panel role writes `plugin::desk.case.read`, an account role and a token `api::operation.case.read`. */
const OURS = /^(?:plugin::desk|api::operation)\./;

const CONTENT_ACTIONS: Readonly<Record<string, string>> = {
  'plugin::content-manager.explorer.create': '新建',
  'plugin::content-manager.explorer.read': '查看',
  'plugin::content-manager.explorer.update': '修改',
  'plugin::content-manager.explorer.delete': '删除',
  'plugin::content-manager.explorer.publish': '发布',
};

export function nameOfRight(action: string, known: ReadonlyMap<string, string> = new Map()): string {
  const code = action.replace(OURS, '');
  if (code !== action && isPermission(code)) return `${PERMISSIONS[code].group}：${PERMISSIONS[code].label}`;
  return CONTENT_ACTIONS[action] ?? known.get(action) ?? action;
}
