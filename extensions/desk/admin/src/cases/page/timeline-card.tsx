/** The story of a case, newest first. */
import { Typography } from '@strapi/design-system';
import { actionWord, CASE_STATES, type TimelineEntry } from '@tiaohe/config';
import { styled } from 'styled-components';
import { showTime } from '../../format/show-time';
import { Panel } from '../../parts/panel';
import { Nothing } from '../../parts/states';

const Story = styled.ol`
  list-style: none;
  margin: 0;
  padding: 0;
  max-height: 460px;
  overflow-y: auto;
  li {
    position: relative;
    padding: 0 0 14px 16px;
    border-left: 2px solid ${({ theme }) => theme.colors.neutral150};
    margin-left: 4px;
  }
  li::before {
    content: '';
    position: absolute;
    left: -5px;
    top: 6px;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: ${({ theme }) => theme.colors.primary500};
  }
`;

/** The server's text often begins with the action's own word; it is not said twice. */
function sayEntry({ action, text }: TimelineEntry): [title: string, more: string] {
  const word = actionWord(action);
  if (!text.startsWith(word)) return [word, text];
  return [word, text.slice(word.length).replace(/^[：:，,\s]+/, '')];
}

export const TimelineCard = ({ timeline }: { timeline: TimelineEntry[] }) => (
  <Panel title="经过">
    {timeline.length === 0 ? (
      <Nothing>还没有记录</Nothing>
    ) : (
      <Story>
        {[...timeline].reverse().map((entry) => {
          const [title, more] = sayEntry(entry);
          return (
            <li key={entry.id}>
              <Typography fontWeight="bold">{title}</Typography>
              {entry.to && entry.to !== entry.from ? (
                <Typography variant="pi" textColor="primary700">
                  {' '}
                  → {CASE_STATES[entry.to].label}
                </Typography>
              ) : null}
              {more ? <Typography tag="p">{more}</Typography> : null}
              <Typography variant="pi" textColor="neutral600" tag="p">
                {entry.actor} · {showTime(entry.at)}
              </Typography>
            </li>
          );
        })}
      </Story>
    )}
  </Panel>
);
