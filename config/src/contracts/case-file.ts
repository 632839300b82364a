/** The case file (卷宗): every paper under its heading (R20). */
import { z } from 'zod';
import { DOCUMENT_KINDS } from '../closed-sets';
import { oneOf } from './common';
import { documentState } from './document';
import { materialView } from './material';

export const caseFileEntry = z
  .strictObject({
    no: z.string().describe('Heading and position, as 3-1'),
    section: z.strictObject({ no: z.int(), title: z.string() }),
    document: z.strictObject({ kind: oneOf(DOCUMENT_KINDS), state: documentState }).nullable(),
    material: materialView,
  })
  .meta({ id: 'CaseFileEntry' });
export type CaseFileEntry = z.infer<typeof caseFileEntry>;

export const caseFileView = z
  .strictObject({
    number: z.string().nullable(),
    archiveNumber: z.string().nullable(),
    title: z.string().nullable(),
    archiveHash: z.string().nullable().describe('SHA-256 over the whole file, in hex, once it is archived'),
    entries: caseFileEntry.array(),
  })
  .meta({ id: 'CaseFileView' });
export type CaseFileView = z.infer<typeof caseFileView>;
