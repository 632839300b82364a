/** The story of a case, newest first. */
import { Typography } from '@strapi/design-system';
import { CASE_STATES, type TimelineEntry } from '@tiaohe/config';
import { styled } from 'styled-components';
import { actionWord } from '../../format/action-words';
import { showTime } from '../../format/show-time';
import { Panel } from '../../parts/panel';
import { Nothing } from '../../parts/states';

const Story = styled.ol`
  list-style: none;
  margin: 0;
  padding: 0 0 0 14px;
  border-left: 2px solid ${({ theme }) => theme.colors.neutral150};
  max-height: 460px;
  overflow-y: auto;
  li {
    position: relative;
    padding-bottom: 14px;
  }
  li::before {
    content: '';
    position: absolute;
    left: -19px;
    top: 6px;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: ${({ theme }) => theme.colors.primary500};
  }
`;

export const TimelineCard = ({ timeline }: { timeline: TimelineEntry[] }) => (
  <Panel title="经过">
    {timeline.length === 0 ? (
      <Nothing>还没有记录</Nothing>
    ) : (
      <Story>
        {[...timeline].reverse().map(({ id, at, action, to, from, actor, text }) => (
          <li key={id}>
            <Typography fontWeight="semiBold">{actionWord(action)}</Typography>
            {to && to !== from ? (
              <Typography variant="pi" textColor="primary700">
                {' '}
                → {CASE_STATES[to].label}
              </Typography>
            ) : null}
            {text ? <Typography tag="p">{text}</Typography> : null}
            <Typography variant="pi" textColor="neutral600" tag="p">
              {actor} · {showTime(at)}
            </Typography>
          </li>
        ))}
      </Story>
    )}
  </Panel>
);
