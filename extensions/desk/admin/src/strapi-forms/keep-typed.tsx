/**
 * A refused save leaves what was typed in the content manager's form. Strapi writes the typed words into its copy of the
 * record before the server has answered and takes them back when it says no; its form follows the copy, both times.
 */
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import type { Fields } from './merge-three';
import { onRefused } from './kept-records';

type Typed = { values: Fields; base: Fields };

export function KeepTyped() {
  const form = useForm('KeepTyped', (state) => state);
  const typed = useRef<Typed | null>(null);
  const isRefused = useRef(false);
  const { isSubmitting } = form;

  useEffect(
    () =>
      onRefused((path) => {
        if (window.location.pathname.endsWith(path)) isRefused.current = true;
      }),
    [],
  );
  useEffect(() => {
    if (isSubmitting) {
      typed.current = { values: form.getValues() as Fields, base: form.initialValues as Fields };
      isRefused.current = false;
      return;
    }
    if (!isRefused.current || !typed.current) return;
    isRefused.current = false;
    const { values, base } = typed.current;
    const { errors } = form;
    // Against what the record was, so that there is something to save; what is wrong with which field stays said.
    form.resetForm(base);
    form.setValues(values);
    form.setErrors(errors);
    // Everything of the form is read as it was when its sending began or ended.
  }, [isSubmitting]);

  return null;
}
