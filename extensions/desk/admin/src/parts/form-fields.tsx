/** A form drawn from its rows: labels, hints, errors at their fields, fields that come and go with the answers. */
import { Box, Typography } from '@strapi/design-system';
import { errorOf, visibleFields, type FormField } from '@tiaohe/config';
import { Fragment, type FocusEvent, type ReactNode } from 'react';
import { styled } from 'styled-components';
import type { Form } from '../hooks/use-form';
import { FormInput } from './form-input';

const COLUMNS: Record<NonNullable<FormField['width']>, number> = { full: 6, half: 3, third: 2 };

/** Where there is no room for two beside each other, each has its own row. */
const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(6, minmax(0, 1fr));
  gap: 16px 12px;
  align-items: start;
  > * {
    grid-column: 1 / -1;
  }
  @media (min-width: 640px) {
    > [data-columns='3'] {
      grid-column: span 3;
    }
    > [data-columns='2'] {
      grid-column: span 2;
    }
  }
`;

type Props = {
  form: Pick<Form, 'fields' | 'values' | 'errors' | 'set' | 'leave'>;
  /** What stands after the field of that key. */
  after?: Readonly<Record<string, ReactNode>>;
  /** Where these answers stand inside a larger form: `respondents.0`. */
  path?: string;
};

export function FormFields({ form: { fields, values, errors, set, leave }, after = {}, path }: Props) {
  const nameOf = (key: string) => (path ? `${path}.${key}` : key);
  /** Going on to a button is no leaving: an error that comes up then would push the button from under the pointer. */
  const blur = (key: string) => (event: FocusEvent) => {
    if (!(event.relatedTarget instanceof HTMLButtonElement)) leave(key);
  };
  return (
    <Grid>
      {visibleFields(fields, values).map((field) => (
        <Fragment key={field.key}>
          <div data-columns={COLUMNS[field.width ?? 'full']} onBlur={blur(field.key)}>
            <FormInput
              field={field}
              name={nameOf(field.key)}
              value={values[field.key] ?? ''}
              error={errorOf(errors, nameOf(field.key)) || undefined}
              onValue={(value) => set(field.key, value)}
            />
          </div>
          {after[field.key] ? <div>{after[field.key]}</div> : null}
        </Fragment>
      ))}
    </Grid>
  );
}

export const StillLacking = ({ labels }: { labels: readonly string[] }) =>
  labels.length > 0 ? (
    <Box>
      <Typography variant="pi" textColor="neutral600">
        还要填写：{labels.join('、')}
      </Typography>
    </Box>
  ) : null;
