/** The fields that a category's own form adds. */
import { Box, Checkbox, Flex, MultiSelect, MultiSelectOption, Field } from '@strapi/design-system';
import type { FieldError, TemplateField } from '@tiaohe/config';
import { AreaField, ChoiceField, TextField } from '../../parts/fields';

export type Answers = Record<string, unknown>;
type One = { field: TemplateField; value: unknown; error: string | undefined; onValue(value: unknown): void };

const asText = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const INPUT_TYPES: Partial<Record<TemplateField['type'], string>> = {
  date: 'date',
  datetime: 'datetime-local',
  phone: 'tel',
  number: 'number',
};

function OneField({ field, value, error, onValue }: One) {
  const { key, label, type, required, help, placeholder, options = [], maxLength } = field;
  const common = { name: key, label, required, hint: help, error };
  if (type === 'textarea' || type === 'address')
    return (
      <AreaField {...common} rows={2} value={asText(value)} onValue={onValue} placeholder={placeholder} />
    );
  if (type === 'select' || type === 'radio')
    return <ChoiceField {...common} value={asText(value)} onValue={onValue} options={options} />;
  if (type === 'switch') {
    return (
      <Checkbox checked={value === true} onCheckedChange={(on) => onValue(on === true)}>
        {label}
      </Checkbox>
    );
  }
  if (type === 'multiselect') {
    return (
      <Field.Root name={key} required={required} hint={help} error={error} width="100%">
        <Field.Label>{label}</Field.Label>
        <MultiSelect value={Array.isArray(value) ? value.map(String) : []} onChange={onValue} withTags>
          {options.map((option) => (
            <MultiSelectOption key={option.value} value={option.value}>
              {option.label}
            </MultiSelectOption>
          ))}
        </MultiSelect>
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    );
  }
  return (
    <TextField
      {...common}
      label={type === 'money' ? `${label}（元）` : label}
      type={INPUT_TYPES[type] ?? 'text'}
      value={asText(value)}
      onValue={onValue}
      placeholder={placeholder}
      maxLength={maxLength}
    />
  );
}

type Props = {
  fields: TemplateField[];
  answers: Answers;
  errors: FieldError[];
  onChange(answers: Answers): void;
};

export function TemplateFields({ fields, answers, errors, onChange }: Props) {
  const shown = fields.filter(
    ({ visibleWhen }) => !visibleWhen || answers[visibleWhen.field] === visibleWhen.is,
  );
  if (shown.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {shown.map((field) => (
        <Box key={field.key}>
          <OneField
            field={field}
            value={answers[field.key]}
            error={errors.find((error) => error.field === field.key)?.message}
            onValue={(value) => onChange({ ...answers, [field.key]: value })}
          />
        </Box>
      ))}
    </Flex>
  );
}
