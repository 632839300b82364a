/** One of a closed set, by its name. */
import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { FieldFrame, type FieldProps } from './field-frame';
import { choicesWith } from './sets';

export function ChoiceInput({ attribute, disabled, ...frame }: FieldProps) {
  const field = useField<string | null>(frame.name);
  const { of } = attribute.options ?? {};
  const kept = field.value ? [field.value] : [];
  return (
    <FieldFrame {...frame} error={field.error}>
      <SingleSelect
        value={field.value ?? ''}
        disabled={disabled}
        placeholder="请选择"
        clearLabel={`清除${frame.label}`}
        onClear={frame.required ? undefined : () => field.onChange(frame.name, null)}
        onChange={(value) => field.onChange(frame.name, String(value))}
      >
        {(of ? choicesWith(of, kept) : []).map(({ value, label }) => (
          <SingleSelectOption key={value} value={value}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </FieldFrame>
  );
}
