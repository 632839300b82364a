/** One card for each kind of work that waits; a click opens the list that it counts. */
import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { TodoView } from '@tiaohe/config';
import { DESK } from '../desk-path';
import { Nothing } from '../parts/states';
import { Panel } from '../parts/panel';

const Cards = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
  gap: 12px;
`;
const Card = styled(Link)<{ $waits: boolean; $late: boolean }>`
  display: flex;
  flex-direction: column;
  gap: 4px;
  padding: 16px;
  text-decoration: none;
  border-radius: 6px;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-left: 4px solid
    ${({ theme, $waits, $late }) => ($late ? theme.colors.danger500 : $waits ? theme.colors.primary600 : theme.colors.neutral200)};
  &:hover,
  &:focus-visible {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** The count's own list: follow-up has a page of its own, firms are among the accounts. */
function target({ filter }: TodoView): string {
  if (filter.followUp || filter.state === 'manual-follow-up') return `${DESK}/follow-up`;
  const words = new URLSearchParams(filter);
  if (filter.verification) return `${DESK}/accounts?${words.toString()}`;
  return `${DESK}/cases?${words.toString()}`;
}

export function TodoCards({ todos }: { todos: TodoView[] }) {
  if (todos.length === 0) {
    return (
      <Panel>
        <Nothing>现在没有等您处理的事，辛苦了。</Nothing>
      </Panel>
    );
  }
  return (
    <Cards aria-label="待办">
      {todos.map((todo) => (
        <Card
          key={todo.key}
          to={target(todo)}
          $waits={todo.count > 0}
          $late={todo.count > 0 && Boolean(todo.filter.overdue)}
        >
          <Typography textColor="neutral700">{todo.label}</Typography>
          <Typography
            variant="alpha"
            tag="span"
            textColor={todo.count === 0 ? 'neutral500' : todo.filter.overdue ? 'danger600' : 'primary700'}
          >
            {todo.count}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {todo.hint}
          </Typography>
        </Card>
      ))}
    </Cards>
  );
}
