/** One party of a new case: a person or an enterprise, with what is needed to reach them. */
import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { FieldError } from '@tiaohe/config';
import type { PartyInput } from '../../api/cases';
import { FormFields } from '../../parts/form-fields';
import { partyFields } from './party-fields';

type Props = {
  title: string;
  path: string;
  party: PartyInput;
  errors: readonly FieldError[];
  onChange(party: PartyInput): void;
  onLeave(path: string): void;
  onRemove?(): void;
};

export function PartyBox({ title, path, party, errors, onChange, onLeave, onRemove }: Props) {
  const form = {
    fields: partyFields(party),
    values: { ...party },
    errors,
    set: (key: string, value: unknown) => onChange({ ...party, [key]: value }),
    leave: (key: string) => onLeave(`${path}.${key}`),
  };
  return (
    <Box borderColor="neutral150" hasRadius padding={4}>
      <Flex justifyContent="space-between" paddingBottom={3}>
        <Typography fontWeight="bold">{title}</Typography>
        {onRemove ? (
          <IconButton label={`删除${title}`} variant="ghost" onClick={onRemove}>
            <Trash />
          </IconButton>
        ) : null}
      </Flex>
      <FormFields form={form} path={path} />
    </Box>
  );
}
