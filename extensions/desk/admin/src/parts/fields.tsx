/** Form fields with a label, a hint and the server's own remark. Each takes a value and gives the next. */
import { Field, SingleSelect, SingleSelectOption, Textarea, TextInput } from '@strapi/design-system';
import type { FieldOption } from '@tiaohe/config';
import type { HTMLInputTypeAttribute, ReactNode } from 'react';

type Common = { label: string; name: string; hint?: ReactNode; error?: string; required?: boolean };
export type Choice = FieldOption;
export const choiceStyle = ({ depth = 0 }: Choice) =>
  depth > 0 ? { paddingInlineStart: `${16 + depth * 20}px` } : undefined;

export const FieldFrame = ({
  label,
  name,
  hint,
  error,
  required,
  children,
}: Common & { children: ReactNode }) => (
  <Field.Root name={name} hint={hint} error={error} required={required} width="100%">
    <Field.Label>{label}</Field.Label>
    {children}
    <Field.Error />
    <Field.Hint />
  </Field.Root>
);

type TextProps = Common & {
  value: string;
  onValue(value: string): void;
  type?: HTMLInputTypeAttribute;
  /** Which keys a telephone shows. */
  inputMode?: 'decimal' | 'numeric';
  placeholder?: string;
  maxLength?: number;
};
export const TextField = ({
  value,
  onValue,
  type = 'text',
  inputMode,
  placeholder,
  maxLength,
  ...common
}: TextProps) => (
  <FieldFrame {...common}>
    <TextInput
      value={value}
      type={type}
      inputMode={inputMode}
      placeholder={placeholder}
      maxLength={maxLength}
      autoComplete="off"
      onChange={(event) => onValue(event.target.value)}
    />
  </FieldFrame>
);

type AreaProps = Common & {
  value: string;
  onValue(value: string): void;
  placeholder?: string;
  rows?: number;
};
export const AreaField = ({ value, onValue, placeholder, rows = 4, ...common }: AreaProps) => (
  <FieldFrame {...common}>
    <Textarea
      value={value}
      placeholder={placeholder}
      minHeight={`${rows * 24}px`}
      onChange={(event: { target: { value: string } }) => onValue(event.target.value)}
    />
  </FieldFrame>
);

type ChoiceProps = Common & {
  value: string;
  onValue(value: string): void;
  options: readonly Choice[];
  placeholder?: string;
  clearable?: boolean;
};
export const ChoiceField = ({
  value,
  onValue,
  options,
  placeholder = '请选择',
  clearable = false,
  ...common
}: ChoiceProps) => (
  <FieldFrame {...common}>
    <SingleSelect
      value={value || null}
      placeholder={placeholder}
      onChange={(next) => onValue(String(next))}
      onClear={clearable ? () => onValue('') : undefined}
      clearLabel="清除"
    >
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value} style={choiceStyle(option)}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </FieldFrame>
);
