/** One party of a new case: a person or an enterprise, with what is needed to reach them. */
import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { options, PARTY_KINDS, type FieldError, type PartyKind } from '@tiaohe/config';
import type { PartyInput } from '../../api/cases';
import { ChoiceField, TextField } from '../../parts/fields';

type Props = {
  title: string;
  path: string;
  party: PartyInput;
  errors: FieldError[];
  onChange(party: PartyInput): void;
  onRemove?(): void;
};

export const EMPTY_PARTY: PartyInput = { kind: 'person', name: '', phone: '' };

export function PartyFields({ title, path, party, errors, onChange, onRemove }: Props) {
  const errorOf = (name: string) => errors.find(({ field }) => field === `${path}.${name}`)?.message;
  const change = (name: keyof PartyInput) => (value: string) => onChange({ ...party, [name]: value });
  const isPerson = party.kind === 'person';
  const text = (
    name: 'name' | 'phone' | 'idNumber' | 'address' | 'creditCode' | 'legalRepresentative',
    label: string,
    required = false,
  ) => (
    <TextField
      name={`${path}.${name}`}
      label={label}
      value={party[name] ?? ''}
      onValue={change(name)}
      error={errorOf(name)}
      required={required}
    />
  );
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
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={3} alignItems="flex-start">
          <Box width="140px" shrink={0}>
            <ChoiceField
              name={`${path}.kind`}
              label="类型"
              value={party.kind}
              options={options(PARTY_KINDS)}
              onValue={(kind) => onChange({ ...party, kind: kind as PartyKind })}
            />
          </Box>
          {text('name', isPerson ? '姓名' : '名称', true)}
          {text('phone', isPerson ? '手机号' : '联系电话', true)}
        </Flex>
        <Flex gap={3} alignItems="flex-start">
          {isPerson ? text('idNumber', '身份证号') : text('creditCode', '统一社会信用代码')}
          {isPerson ? null : text('legalRepresentative', '法定代表人')}
          {text('address', isPerson ? '住址' : '地址')}
        </Flex>
      </Flex>
    </Box>
  );
}
