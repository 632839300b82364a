/** A narrow select for filter bars. */
import { Box, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { choiceStyle, type Choice } from './fields';

type Props = {
  label: string;
  value: string;
  options: readonly Choice[];
  onValue(value: string): void;
  width?: string;
};

export const FilterSelect = ({ label, value, options, onValue, width = '160px' }: Props) => (
  <Box width={width}>
    <SingleSelect
      aria-label={label}
      size="S"
      placeholder={label}
      value={value || null}
      onChange={(next) => onValue(String(next))}
      onClear={() => onValue('')}
      clearLabel={`清除${label}`}
    >
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value} style={choiceStyle(option)}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Box>
);
