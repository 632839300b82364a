/** Several of a closed set, by their names. Nothing chosen means all of them: that is how the server reads an empty list. */
import { MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { FieldFrame, type FieldProps } from './field-frame';
import { choicesWith, wordsOf } from './sets';

export function ChoicesInput({ attribute, disabled, ...frame }: FieldProps) {
  const field = useField(frame.name);
  const chosen = wordsOf(field.value);
  const { of } = attribute.options ?? {};
  return (
    <FieldFrame {...frame} hint={frame.hint || '可以选多个；不选就是全部适用'} error={field.error}>
      <MultiSelect
        withTags
        value={chosen}
        disabled={disabled}
        placeholder="全部"
        clearLabel={`清除${frame.label}`}
        onChange={(values) => field.onChange(frame.name, values)}
        onClear={() => field.onChange(frame.name, [])}
      >
        {(of ? choicesWith(of, chosen) : []).map(({ value, label }) => (
          <MultiSelectOption key={value} value={value}>
            {label}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </FieldFrame>
  );
}
