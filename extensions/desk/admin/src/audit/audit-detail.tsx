/** What a line of the audit trail says beyond who and when: changes as a table, the rest as labels and values. */
import { AUDIT_DETAILS, auditValueWord } from '@tiaohe/config';
import { Flex } from '@strapi/design-system';
import { Changes, isChanges } from '../parts/changes';
import { Facts, type Fact } from '../parts/facts';
import { FIELD_LABELS } from './audit-words';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const labelOf = (key: string): string =>
  (AUDIT_DETAILS as Record<string, string>)[key] ?? FIELD_LABELS[key] ?? key;

function say(key: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => FIELD_LABELS[String(one)] ?? say(key, one)).join('、');
  if (isRecord(value))
    return Object.entries(value)
      .map(([inner, one]) => `${labelOf(inner)}：${say(inner, one)}`)
      .join('\n');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value === null || value === undefined ? '—' : auditValueWord(key, String(value));
}

export function AuditDetail({ detail }: { detail: unknown }) {
  if (!isRecord(detail))
    return detail === null || detail === undefined ? null : <span>{String(detail)}</span>;
  const { changes, ...rest } = detail;
  const facts: Fact[] = Object.entries(rest)
    .filter(
      ([key, value]) => value !== null && value !== undefined && !(key === 'fields' && isChanges(changes)),
    )
    .map(([key, value]) => ({ label: labelOf(key), value: say(key, value) }));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {isChanges(changes) ? <Changes of={changes} labels={FIELD_LABELS} word={auditValueWord} /> : null}
      {facts.length > 0 ? <Facts of={facts} /> : null}
    </Flex>
  );
}
