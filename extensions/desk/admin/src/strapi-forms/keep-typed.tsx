/**
 * A refused save leaves what was typed in the content manager's form. Strapi writes the typed words into its copy of the
 * record before the server has answered and takes them back when it says no; its form follows the copy, both times.
 */
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import type { Fields } from './merge-three';
import { onRefused } from './kept-records';

type Typed = { values: Fields; base: Fields };
/** Of the one form that is being sent. Outside, because another width of the window draws the panel anew. */
let typed: Typed | null = null;

export function KeepTyped() {
  const form = useForm('KeepTyped', (state) => state);
  const isRefused = useRef(false);
  const { isSubmitting } = form;
  const wasSubmitting = useRef(isSubmitting);

  useEffect(
    () =>
      onRefused((path) => {
        if (window.location.pathname.endsWith(path)) isRefused.current = true;
      }),
    [],
  );
  useEffect(() => {
    const isNew = isSubmitting && !wasSubmitting.current;
    wasSubmitting.current = isSubmitting;
    if (isNew) {
      typed = { values: form.getValues() as Fields, base: form.initialValues as Fields };
      isRefused.current = false;
    }
    if (isSubmitting || !isRefused.current || !typed) return;
    isRefused.current = false;
    const { values, base } = typed;
    const { errors } = form;
    // Against what the record was, so that there is something to save; what is wrong with which field stays said.
    form.resetForm(base);
    form.setValues(values);
    form.setErrors(errors);
    // Everything of the form is read as it was when its sending began or ended.
  }, [isSubmitting]);

  return null;
}
