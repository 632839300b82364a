/** Reads what a request to Strapi's two role editors would tick. Bodies come from outside: whatever does not fit is no tick. */
import { isRowScope, isPermission, mayNarrow, type Permission } from '@tiaohe/config';
import { refuse } from '../../platform/http/refusal';
import { PANEL, panelCondition } from '../permission-words';
import type { Right } from './rights';

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isText = (value: unknown): value is string => typeof value === 'string';

/** A condition on the product's operations must be one that the product keeps. */
function askConditions(action: string, conditions: readonly string[], order: number): void {
  const permission = action.startsWith(PANEL) ? action.slice(PANEL.length) : '';
  if (!isPermission(permission)) return;
  const isKept = (condition: string): boolean => {
    const scope = condition.startsWith(PANEL) ? condition.slice(PANEL.length) : '';
    return isRowScope(scope) && condition === panelCondition(scope) && mayNarrow(permission, scope);
  };
  if (!conditions.every(isKept)) {
    const field = `permissions.${order}.conditions`;
    refuse('VALIDATION', { fields: [{ field, message: '这项操作不支持这个数据范围，请取消这个条件' }] });
  }
}

/** The permissions that a panel role would hold after `PUT /admin/roles/:id/permissions`. */
export function readPanelTicks(body: unknown): Right[] {
  return listOf(fieldsOf(body)['permissions'])
    .map(fieldsOf)
    .flatMap(({ action, subject, conditions }, order) => {
      if (!isText(action)) return [];
      const narrowed = listOf(conditions).filter(isText);
      askConditions(action, narrowed, order);
      return [{ action, subject: isText(subject) ? subject : null, conditions: narrowed }];
    });
}

export type AccountTicks = { permissions: Permission[]; others: string[] };

/** What a role of accounts would hold after a write to Strapi's editor of them: ours, and what is nobody's to tick. */
export function readAccountTicks(body: unknown): AccountTicks {
  const permissions: Permission[] = [];
  const others: string[] = [];
  for (const [api, { controllers }] of entriesOf(fieldsOf(body)['permissions']))
    for (const [controller, actions] of entriesOf(controllers))
      for (const [action, { enabled }] of entriesOf(actions)) {
        const word = `${controller}.${action}`;
        if (!enabled) continue;
        if (api === 'api::operation' && isPermission(word)) permissions.push(word);
        else others.push(`${api}.${word}`);
      }
  return { permissions, others };
}

const entriesOf = (value: unknown): [string, Fields][] =>
  Object.entries(fieldsOf(value)).map(([name, inner]) => [name, fieldsOf(inner)]);
