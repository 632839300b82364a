/** The columns of the tree of organisations. */
import { Flex } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Column } from '../parts/data-table';
import { Tag } from '../parts/tag';
import type { Branch } from './to-tree';

const Fold = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  width: 24px;
  height: 24px;
  border: 0;
  border-radius: 4px;
  cursor: pointer;
  background: transparent;
  &:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }
`;
const Name = styled.span`
  overflow-wrap: anywhere;
  max-width: 360px;
`;
const LEVELS = ['一级', '二级', '三级', '四级'];

export const organisationColumns = (
  folded: ReadonlySet<string>,
  onFold: (id: string) => void,
): Column<Branch>[] => [
  {
    key: 'name',
    header: '机构',
    cell: ({ id, name, depth, children }) => (
      <Flex gap={1} style={{ paddingLeft: depth * 20 }}>
        {children > 0 ? (
          <Fold
            type="button"
            aria-label={folded.has(id) ? `展开${name}` : `收起${name}`}
            aria-expanded={!folded.has(id)}
            onClick={(event) => {
              event.stopPropagation();
              onFold(id);
            }}
          >
            {folded.has(id) ? <ChevronRight /> : <ChevronDown />}
          </Fold>
        ) : (
          <span style={{ width: 24, flex: 'none' }} />
        )}
        <Name>{name}</Name>
      </Flex>
    ),
  },
  {
    key: 'level',
    header: '级别',
    cell: ({ level }) => (
      <Tag tone={level === 1 ? 'primary' : 'neutral'}>{LEVELS[level - 1] ?? `${level}级`}</Tag>
    ),
  },
  { key: 'kind', header: '类型', cell: ({ kind }) => kind ?? '—' },
  { key: 'region', header: '辖区', cell: ({ region }) => region ?? '—' },
  {
    key: 'phone',
    header: '电话',
    cell: ({ phone }) => <span style={{ whiteSpace: 'nowrap' }}>{phone ?? '—'}</span>,
  },
  { key: 'mediators', header: '调解员', align: 'right', cell: ({ mediators }) => `${mediators} 人` },
  { key: 'open', header: '在办案件', align: 'right', cell: ({ openCases }) => `${openCases} 件` },
];
