/** What was changed, field by field: the value before and after. */
import type { FieldChange } from '@tiaohe/config';
import { styled } from 'styled-components';

const Table = styled.table`
  width: 100%;
  /* Several tables stand below each other: their columns line up whatever is in them. */
  table-layout: fixed;
  border-collapse: collapse;
  font-size: 1.3rem;
  line-height: 2rem;
  th:first-child {
    width: 26%;
  }
  th {
    text-align: left;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  th,
  td {
    padding: 4px 8px;
    vertical-align: top;
    overflow-wrap: anywhere;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  td:nth-child(1) {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  td:nth-child(2) {
    color: ${({ theme }) => theme.colors.neutral500};
  }
`;
function say(value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.length > 0 ? value.map(say).join('、') : '（空）';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export const isChanges = (value: unknown): value is FieldChange[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => typeof one?.field === 'string' && 'after' in one);

type Words = Record<string, string>;

export const Changes = ({
  of,
  labels = {},
  word = (_field, value) => value,
}: {
  of: FieldChange[];
  labels?: Words;
  /** The word for a code that this field may hold. */
  word?(field: string, value: string): string;
}) => (
  <Table>
    <thead>
      <tr>
        <th scope="col">项目</th>
        <th scope="col">修改前</th>
        <th scope="col">修改后</th>
      </tr>
    </thead>
    <tbody>
      {of.map(({ field, before, after }) => (
        <tr key={field}>
          <td>{labels[field] ?? field}</td>
          <td>{word(field, say(before))}</td>
          <td>{word(field, say(after))}</td>
        </tr>
      ))}
    </tbody>
  </Table>
);
