/** Form fields with a label, a hint and the server's own remark. Each takes a value and gives the next. */
import { Field, SingleSelect, SingleSelectOption, Textarea, TextInput } from '@strapi/design-system';
import type { HTMLInputTypeAttribute, ReactNode } from 'react';

type Common = { label: string; name: string; hint?: ReactNode; error?: string; required?: boolean };
/** `depth`: how far down a tree it stands. */
export type Choice = { value: string; label: string; depth?: number };
export const choiceStyle = ({ depth = 0 }: Choice) =>
  depth > 0 ? { paddingInlineStart: `${16 + depth * 20}px` } : undefined;

const Frame = ({ label, name, hint, error, required, children }: Common & { children: ReactNode }) => (
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
  placeholder?: string;
  maxLength?: number;
  autoFocus?: boolean;
};
export const TextField = ({
  value,
  onValue,
  type = 'text',
  placeholder,
  maxLength,
  autoFocus,
  ...common
}: TextProps) => (
  <Frame {...common}>
    <TextInput
      value={value}
      type={type}
      placeholder={placeholder}
      maxLength={maxLength}
      autoFocus={autoFocus}
      autoComplete="off"
      onChange={(event) => onValue(event.target.value)}
    />
  </Frame>
);

type AreaProps = Common & {
  value: string;
  onValue(value: string): void;
  placeholder?: string;
  rows?: number;
};
export const AreaField = ({ value, onValue, placeholder, rows = 4, ...common }: AreaProps) => (
  <Frame {...common}>
    <Textarea
      value={value}
      placeholder={placeholder}
      minHeight={`${rows * 24}px`}
      onChange={(event: { target: { value: string } }) => onValue(event.target.value)}
    />
  </Frame>
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
  <Frame {...common}>
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
  </Frame>
);
