/** Filters under a name, one click away. They are kept in this browser, for this person. */
import {
  Box,
  Button,
  Flex,
  IconButton,
  Popover,
  TextButton,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { Filter as FilterIcon, Trash } from '@strapi/icons';
import { useState } from 'react';
import type { Filter } from '../hooks/use-filter';
import { useRemembered } from '../hooks/use-remembered';

type Saved = { name: string; filter: Filter };
type Props = { list: string; filter: Filter; isFiltered: boolean; onApply(filter: Filter): void };

const MOST = 20;
const isSaved = (value: unknown): value is Saved[] =>
  Array.isArray(value) &&
  value.every((one) => typeof one?.name === 'string' && typeof one?.filter === 'object');

export function SavedFilters({ list, filter, isFiltered, onApply }: Props) {
  const [saved, setSaved] = useRemembered<Saved[]>(`filters:${list}`, [], isSaved);
  const [name, setName] = useState('');
  const [isOpen, setOpen] = useState(false);
  const keep = () => {
    const { page: _page, ...words } = filter;
    const others = saved.filter((one) => one.name !== name.trim());
    setSaved([{ name: name.trim(), filter: words }, ...others].slice(0, MOST));
    setName('');
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger>
        <Button variant="tertiary" size="S" startIcon={<FilterIcon />}>
          常用查找
        </Button>
      </Popover.Trigger>
      <Popover.Content align="end">
        <Box padding={3} width="260px">
          <Flex direction="column" alignItems="stretch" gap={3}>
            {saved.length === 0 ? (
              <Typography variant="pi" textColor="neutral600">
                还没有保存过。先填好查找条件，再在下面起个名字保存。
              </Typography>
            ) : null}
            {saved.map((one) => (
              <Flex key={one.name} justifyContent="space-between" gap={2}>
                <TextButton
                  onClick={() => {
                    onApply(one.filter);
                    setOpen(false);
                  }}
                >
                  {one.name}
                </TextButton>
                <IconButton
                  size="XS"
                  variant="ghost"
                  label={`删除「${one.name}」`}
                  onClick={() => setSaved(saved.filter(({ name: other }) => other !== one.name))}
                >
                  <Trash />
                </IconButton>
              </Flex>
            ))}
            {isFiltered ? (
              <Flex gap={2}>
                <Box flex="1">
                  <TextInput
                    size="S"
                    name="filter-name"
                    aria-label="名称"
                    placeholder="给现在的条件起个名字"
                    maxLength={20}
                    value={name}
                    onChange={(event) => setName(event.target.value)}
                  />
                </Box>
                <Button size="S" variant="secondary" disabled={!name.trim()} onClick={keep}>
                  保存
                </Button>
              </Flex>
            ) : null}
          </Flex>
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
}
