/** Fields of ours in Strapi's forms: what it would show as JSON, shown as what it means. The server half is src/content-fields.ts. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../desk-path';

// prettier-ignore
const FIELDS = [
  { name: 'choices', type: 'json',   label: '多选', load: () => import('./choices-input').then(({ ChoicesInput }) => ({ default: ChoicesInput })) },
  { name: 'choice',  type: 'string', label: '单选', load: () => import('./choice-input').then(({ ChoiceInput }) => ({ default: ChoiceInput })) },
  { name: 'words',   type: 'json',   label: '词语', load: () => import('./words-input').then(({ WordsInput }) => ({ default: WordsInput })) },
] as const;

export const registerFields = (app: StrapiApp): void =>
  FIELDS.forEach(({ name, type, label, load }) =>
    app.customFields.register({
      name,
      pluginId: PLUGIN_ID,
      type,
      intlLabel: { id: `${PLUGIN_ID}.field.${name}`, defaultMessage: label },
      intlDescription: { id: `${PLUGIN_ID}.field.${name}.says`, defaultMessage: label },
      components: { Input: load as never },
    }),
  );
