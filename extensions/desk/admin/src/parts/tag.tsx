/** A small coloured word. Colours come from the theme, so that dark mode stays readable. */
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

export type Tone = 'primary' | 'secondary' | 'success' | 'warning' | 'danger' | 'neutral' | 'alternative';

const Word = styled.span<{ $tone: Tone }>`
  display: inline-flex;
  align-items: center;
  padding: 1px 8px;
  border-radius: 10px;
  font-size: 1.2rem;
  line-height: 1.8rem;
  white-space: nowrap;
  color: ${({ theme, $tone }) => ($tone === 'neutral' ? theme.colors.neutral700 : theme.colors[`${$tone}700`])};
  background: ${({ theme, $tone }) => ($tone === 'neutral' ? theme.colors.neutral150 : theme.colors[`${$tone}100`])};
  border: 1px solid
    ${({ theme, $tone }) => ($tone === 'neutral' ? theme.colors.neutral200 : theme.colors[`${$tone}200`])};
`;

export const Tag = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <Word $tone={tone}>{children}</Word>
);
