/** Opening hours by weekday: one morning and one afternoon, or closed. */
import { Box, Checkbox, Flex, TextInput, Typography } from '@strapi/design-system';
import type { RoomView } from '@tiaohe/config';
import { WEEKDAYS } from '@tiaohe/config';

type Hours = RoomView['openingHours'];
const USUAL: [string, string][] = [
  ['09:00', '12:00'],
  ['13:30', '17:30'],
];

type Props = { hours: Hours; onChange(hours: Hours): void };

export function HoursField({ hours, onChange }: Props) {
  const put = (day: string, periods: [string, string][]) => onChange({ ...hours, [day]: periods });
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold">
        开放时间
      </Typography>
      {WEEKDAYS.map((name, index) => {
        const day = String(index + 1);
        const periods = hours[day] ?? [];
        return (
          <Flex key={day} gap={3} paddingTop={2}>
            <Box width="84px" shrink={0}>
              <Checkbox
                checked={periods.length > 0}
                onCheckedChange={(on) => put(day, on === true ? USUAL : [])}
              >
                {name}
              </Checkbox>
            </Box>
            <Flex flex="1" gap={2} wrap="wrap" minWidth="0">
              {periods.map(([from, to], at) => (
                <Flex key={at} gap={1}>
                  {([from, to] as const).map((value, edge) => (
                    <TextInput
                      key={edge}
                      type="time"
                      size="S"
                      name={`${day}.${at}.${edge}`}
                      aria-label={`${name}第${at + 1}段${edge === 0 ? '开始' : '结束'}`}
                      value={value}
                      onChange={(event) =>
                        put(
                          day,
                          periods.map((period, other) =>
                            other === at
                              ? edge === 0
                                ? [event.target.value, period[1]]
                                : [period[0], event.target.value]
                              : period,
                          ),
                        )
                      }
                    />
                  ))}
                </Flex>
              ))}
              {periods.length === 0 ? (
                <Typography variant="pi" textColor="neutral600">
                  不开放
                </Typography>
              ) : null}
            </Flex>
          </Flex>
        );
      })}
    </Box>
  );
}
