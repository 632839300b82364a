/** What may be said of an organisation, from either side. */
import { z } from 'zod';
import { firmName, optional, personName, phone as mobile } from '../../../platform/http/person-fields';

/** An emptied box is no value. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((given) => (given === '' ? null : given));
export const name = firmName;
/** What an organisation says of itself. Where it stands is the centre's to say. */
export const own = { name: name.optional(), address: text(200), phone: text(40), introduction: text(2_000) };
export const managed = { ...own, code: text(60), parent: text(40), kind: text(60), region: text(60) };
export const firstAccount = optional(z.object({ name: personName, phone: mobile }));
export const bindingCode = z.object({
  code: z.string({ error: '请填写绑定码' }).trim().min(1, '请填写绑定码').max(40),
});
