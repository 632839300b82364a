/** Chooses the columns of a table; the first one always stays. */
import { Box, Button, Checkbox, Flex, Popover } from '@strapi/design-system';
import { GridFour } from '@strapi/icons';
import type { Column } from './data-table';

type Props<T> = {
  columns: readonly Column<T>[];
  hidden: readonly string[];
  onHidden(hidden: string[]): void;
};

export function ColumnPicker<T>({ columns, hidden, onHidden }: Props<T>) {
  const toggle = (key: string) =>
    onHidden(hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key]);
  return (
    <Popover.Root>
      <Popover.Trigger>
        <Button variant="tertiary" size="S" startIcon={<GridFour />}>
          显示列
        </Button>
      </Popover.Trigger>
      <Popover.Content align="end">
        <Box padding={3} minWidth="160px">
          <Flex direction="column" alignItems="flex-start" gap={3}>
            {columns.slice(1).map(({ key, header }) => (
              <Checkbox key={key} checked={!hidden.includes(key)} onCheckedChange={() => toggle(key)}>
                {header}
              </Checkbox>
            ))}
          </Flex>
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
}
