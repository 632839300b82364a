/** One room's week: when it is open, taken, free. */
import type { CalendarView } from '@tiaohe/config';
import { styled } from 'styled-components';
import { showClock } from '../format/show-time';
import { WEEKDAYS } from '@tiaohe/config';
import { minutesOf, minutesOn } from './week';

const FROM = 8 * 60;
const UNTIL = 21 * 60;
const SPAN = UNTIL - FROM;
const HOURS = Array.from({ length: SPAN / 60 + 1 }, (_, index) => 8 + index);
const at = (minutes: number) => ((Math.min(UNTIL, Math.max(FROM, minutes)) - FROM) / SPAN) * 100;

const Grid = styled.div`
  display: grid;
  grid-template-columns: 92px minmax(0, 1fr);
  gap: 6px 8px;
  font-size: 1.2rem;
  color: ${({ theme }) => theme.colors.neutral700};
`;
const Scale = styled.div`
  position: relative;
  height: 18px;
  span {
    position: absolute;
    transform: translateX(-50%);
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;
const Lane = styled.div`
  position: relative;
  height: 28px;
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral150};
`;
const Block = styled.div<{ $kind: 'open' | 'busy' | 'mine'; $left: number; $width: number }>`
  position: absolute;
  top: 0;
  bottom: 0;
  left: ${({ $left }) => $left}%;
  width: ${({ $width }) => $width}%;
  overflow: hidden;
  padding: 0 4px;
  line-height: 28px;
  white-space: nowrap;
  border-radius: 4px;
  color: ${({ theme, $kind }) => ($kind === 'mine' ? theme.colors.buttonNeutral0 : theme.colors.warning700)};
  background: ${({ theme, $kind }) => ({ open: theme.colors.primary100, busy: theme.colors.warning200, mine: theme.colors.buttonPrimary600 })[$kind]};
`;

type Props = { days: string[]; calendar: CalendarView };

export function WeekGrid({ days, calendar: { room, busy } }: Props) {
  return (
    <Grid role="table" aria-label={`${room.name}一周占用`}>
      <span />
      <Scale>
        {HOURS.filter((hour) => hour % 2 === 0).map((hour) => (
          <span key={hour} style={{ left: `${at(hour * 60)}%` }}>
            {hour}:00
          </span>
        ))}
      </Scale>
      {days.flatMap((day, index) => {
        const isClosed = room.state === 'closed' || room.closedDates.includes(day);
        const open = isClosed ? [] : (room.openingHours[String(index + 1)] ?? []);
        const taken = busy
          .map((one) => ({ ...one, left: minutesOn(day, one.start), right: minutesOn(day, one.end) }))
          .filter(({ left, right }) => right > left);
        return [
          <span key={`${day}-name`}>
            {WEEKDAYS[index]} {day.slice(5)}
          </span>,
          <Lane key={day} title={isClosed ? '不开放' : undefined}>
            {open.map(([from, to]) => (
              <Block
                key={from}
                $kind="open"
                $left={at(minutesOf(from))}
                $width={at(minutesOf(to)) - at(minutesOf(from))}
              />
            ))}
            {taken.map(({ start, end, mine, left, right }) => (
              <Block
                key={start}
                $kind={mine ? 'mine' : 'busy'}
                $left={at(left)}
                $width={at(right) - at(left)}
                title={`${showClock(start)}–${showClock(end)} 已约`}
              >
                {showClock(start)}–{showClock(end)}
              </Block>
            ))}
          </Lane>,
        ];
      })}
    </Grid>
  );
}
