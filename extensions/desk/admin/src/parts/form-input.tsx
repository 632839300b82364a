/** The input of one field, by its kind. A new kind does not compile until somebody draws it. */
import { Checkbox, Field, Flex, MultiSelect, MultiSelectOption, Radio } from '@strapi/design-system';
import type { FieldType, FieldValue, FormField } from '@tiaohe/config';
import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { AreaField, ChoiceField, FieldFrame, TextField } from './fields';

export type FormInputProps = {
  field: FormField;
  name: string;
  value: FieldValue;
  error?: string;
  onValue(value: FieldValue): void;
};
type Draw = (props: FormInputProps) => ReactNode;

const LONG = 0.6;
const textOf = (value: FieldValue): string => (typeof value === 'string' ? value : '');
const commonOf = ({ field: { label, required, help }, name, error }: FormInputProps) => ({
  name,
  label,
  required,
  hint: help,
  error,
});

/** Before a text is cut off or refused, one sees how long it may be. */
function countOf({ field: { help, maxLength }, value }: FormInputProps): string | undefined {
  const length = Array.from(textOf(value)).length;
  if (!maxLength || length <= maxLength * LONG) return help;
  return [help, `${length}/${maxLength}`].filter(Boolean).join('　');
}

const line =
  (type: HTMLInputTypeAttribute, inputMode?: 'decimal' | 'numeric'): Draw =>
  (props) => (
    <TextField
      {...commonOf(props)}
      type={type}
      inputMode={inputMode}
      value={textOf(props.value)}
      onValue={props.onValue}
      placeholder={props.field.placeholder}
      maxLength={props.field.maxLength}
    />
  );
const words: Draw = (props) => line(props.field.rule === 'email' ? 'email' : 'text')(props);

const area: Draw = (props) => (
  <AreaField
    {...commonOf(props)}
    hint={countOf(props)}
    rows={props.field.rows ?? 3}
    value={textOf(props.value)}
    onValue={props.onValue}
    placeholder={props.field.placeholder}
  />
);
const money: Draw = (props) =>
  line('text', 'decimal')({ ...props, field: { ...props.field, label: `${props.field.label}（元）` } });

/** The browser writes a T between the day and the hour, our forms a space. */
const moment: Draw = (props) =>
  line('datetime-local')({
    ...props,
    value: textOf(props.value).replace(' ', 'T'),
    onValue: (value) => props.onValue(textOf(value).replace('T', ' ')),
  });

const select: Draw = (props) => (
  <ChoiceField
    {...commonOf(props)}
    value={textOf(props.value)}
    onValue={props.onValue}
    options={props.field.options ?? []}
    placeholder={props.field.placeholder}
    clearable={!props.field.required}
  />
);
const radio: Draw = (props) => (
  <FieldFrame {...commonOf(props)}>
    <Radio.Group value={textOf(props.value)} onValueChange={props.onValue} aria-label={props.field.label}>
      <Flex gap={6} wrap="wrap">
        {(props.field.options ?? []).map(({ value, label }) => (
          <Radio.Item key={value} value={value}>
            {label}
          </Radio.Item>
        ))}
      </Flex>
    </Radio.Group>
  </FieldFrame>
);
const multiselect: Draw = (props) => (
  <FieldFrame {...commonOf(props)}>
    <MultiSelect
      value={Array.isArray(props.value) ? props.value : []}
      onChange={props.onValue}
      withTags
      placeholder={props.field.placeholder ?? '请选择'}
    >
      {(props.field.options ?? []).map(({ value, label }) => (
        <MultiSelectOption key={value} value={value}>
          {label}
        </MultiSelectOption>
      ))}
    </MultiSelect>
  </FieldFrame>
);
/** Its label stands beside the box: a second one above would be read twice. */
const tick: Draw = ({ field: { label, help, required }, name, error, value, onValue }) => (
  <Field.Root name={name} hint={help} error={error} required={required} width="100%">
    <Checkbox checked={value === true} onCheckedChange={(on) => onValue(on === true)}>
      {label}
    </Checkbox>
    <Field.Error />
    <Field.Hint />
  </Field.Root>
);

const DRAWN: Record<FieldType, Draw> = {
  text: words,
  textarea: area,
  number: line('number'),
  money,
  date: line('date'),
  time: line('time'),
  datetime: moment,
  select,
  multiselect,
  radio,
  switch: tick,
  phone: line('tel'),
  'id-number': line('text'),
  address: line('text'),
  words: line('text'),
};

export const FormInput = (props: FormInputProps) => DRAWN[props.field.type](props);
