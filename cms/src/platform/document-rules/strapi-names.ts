/**
 * Names that are written on Strapi's own pages: of panel users, and of rooms in the content manager. Asked where Strapi
 * writes rows, so that no address, token or spelling of a road passes by. Our own services ask at their endpoints.
 */
import {
  ERRORS,
  isFirmName,
  isPersonName,
  SAY_FIRM_NAME,
  SAY_PERSON_NAME,
  tidyName,
  type FieldError,
} from '@tiaohe/config';
import type { Core } from '@strapi/strapi';
import createError from 'http-errors';

type Kind = { isGood(name: string): boolean; say: string };
const PERSON: Kind = { isGood: isPersonName, say: SAY_PERSON_NAME };
const FIRM: Kind = { isGood: isFirmName, say: SAY_FIRM_NAME };
const NAMES: Record<string, Record<string, Kind>> = {
  'admin::user': { firstname: PERSON, lastname: PERSON },
  'api::room.room': { name: FIRM },
};

type Data = Record<string, unknown>;
type Written = { model: { uid: string }; params: { data?: Data } };

function askNames({ model, params: { data } }: Written): void {
  if (!data) return;
  const fields: FieldError[] = [];
  for (const [field, { isGood, say }] of Object.entries(NAMES[model.uid] ?? {})) {
    const given = data[field];
    // An empty one is Strapi's to ask for.
    if (typeof given !== 'string' || given === '') continue;
    const name = tidyName(given);
    data[field] = name;
    if (!isGood(name)) fields.push({ field, message: say });
  }
  const [first] = fields;
  if (first)
    throw createError(ERRORS.VALIDATION.status, first.message, {
      details: { code: 'VALIDATION', fields },
    });
}

export function installNameRules(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: Object.keys(NAMES),
    beforeCreate: (event) => askNames(event as unknown as Written),
    beforeUpdate: (event) => askNames(event as unknown as Written),
  });
}
