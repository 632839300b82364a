/** What may be said of an organisation, and the columns it goes to. */
import { Refusal } from '../../../platform/http/refusal';
import type { OrganisationRow } from '../../../platform/rows/organisation';

export type OrganisationInput = {
  name?: string;
  code?: string | null;
  /** documentId; null for a first-level one. */
  parent?: string | null;
  kind?: string | null;
  region?: string | null;
  address?: string | null;
  phone?: string | null;
  introduction?: string | null;
};
export const PLAIN_FIELDS = ['name', 'code', 'kind', 'region', 'address', 'phone', 'introduction'] as const;

/** Only what was given, and nothing but columns of ours. */
export const columnsOf = (input: OrganisationInput): Partial<OrganisationRow> =>
  Object.fromEntries(
    PLAIN_FIELDS.filter((field) => input[field] !== undefined).map((field) => [field, input[field]]),
  );

export const refuseTakenCode = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const { code, constraint } = error as { code?: unknown; constraint?: unknown };
    if (code === '23505' && typeof constraint === 'string' && constraint.startsWith('organisations_code'))
      throw new Refusal('DUPLICATE', {
        message: '这个机构编码已被使用',
        fields: [{ field: 'code', message: '这个机构编码已被使用' }],
      });
    throw error;
  }
};
