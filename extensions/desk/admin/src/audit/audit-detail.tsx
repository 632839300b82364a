/** What a line of the audit trail says beyond who and when: changes as a table, the rest as labels and values. */
import { Flex } from '@strapi/design-system';
import { Changes, isChanges } from '../parts/changes';
import { Facts, type Fact } from '../parts/facts';
import { DETAIL_LABELS, FIELD_LABELS, VALUE_LABELS } from './audit-words';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const say = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((one) => FIELD_LABELS[String(one)] ?? say(one)).join('、')
    : isRecord(value)
      ? Object.entries(value)
          .map(([key, one]) => `${DETAIL_LABELS[key] ?? FIELD_LABELS[key] ?? key}：${say(one)}`)
          .join('\n')
      : value === true
        ? '是'
        : value === false
          ? '否'
          : (VALUE_LABELS[String(value)] ?? String(value ?? '—'));

export function AuditDetail({ detail }: { detail: unknown }) {
  if (!isRecord(detail)) return detail === null || detail === undefined ? null : <span>{say(detail)}</span>;
  const { changes, ...rest } = detail;
  const facts: Fact[] = Object.entries(rest)
    .filter(
      ([key, value]) => value !== null && value !== undefined && !(key === 'fields' && isChanges(changes)),
    )
    .map(([key, value]) => ({ label: DETAIL_LABELS[key] ?? FIELD_LABELS[key] ?? key, value: say(value) }));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {isChanges(changes) ? <Changes of={changes} labels={FIELD_LABELS} values={VALUE_LABELS} /> : null}
      {facts.length > 0 ? <Facts of={facts} /> : null}
    </Flex>
  );
}
