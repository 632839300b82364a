/** What Strapi hands to a field of its forms, and the frame around one. */
import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { SetName } from './sets';

export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  attribute: { options?: { of?: SetName } };
};
type Props = Pick<FieldProps, 'name' | 'label' | 'hint' | 'required'> & {
  error: string | undefined;
  children: ReactNode;
};

export const FieldFrame = ({ name, label, hint, required, error, children }: Props) => (
  <Field.Root name={name} hint={hint} error={error} required={required}>
    <Field.Label>{label}</Field.Label>
    {children}
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
