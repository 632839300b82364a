/** A form as it is being filled: what was typed, what is wrong with it here and at the server, and what differs from before. */
import { computed, ref, type Ref } from 'vue';
import {
  changedFields,
  checkForm,
  type FieldError,
  type FieldValue,
  type FormField,
  type FormValues,
} from '@tiaohe/config';
import { tell } from '@/feedback/tell';

type Options = {
  fields: () => readonly FormField[];
  /** What the server said of its fields. */
  refused: Readonly<Ref<readonly FieldError[]>>;
  /** Where what is typed is kept, if it is a part of something larger that a draft keeps. */
  values?: Ref<FormValues>;
  /** What no field can know of alone. */
  also?: () => readonly FieldError[];
};

export function useForm({ fields, refused, values = ref({}), also = () => [] }: Options) {
  const localErrors = ref<readonly FieldError[]>([]);
  let before: FormValues = {};

  /** Begins with what is stored. */
  function fill(stored: FormValues): void {
    before = stored;
    values.value = { ...stored };
  }
  function forgive(key: string): void {
    localErrors.value = localErrors.value.filter(({ field }) => field !== key);
  }
  function set(key: string, value: FieldValue): void {
    values.value = { ...values.value, [key]: value };
    forgive(key);
  }
  /** @returns whether it may be sent; the first thing that is wrong is told, each stands at its field. */
  function check(): boolean {
    localErrors.value = [...checkForm(fields(), values.value), ...also()];
    const [first] = localErrors.value;
    if (first) tell(first.message);
    return !first;
  }

  return {
    values,
    errors: computed(() => [...localErrors.value, ...refused.value]),
    fill,
    set,
    forgive,
    check,
    changed: () => changedFields(before, values.value),
  };
}
