/** Documents of a case, and who signs them (R14). */
import { z } from 'zod';
import { DOCUMENT_KINDS } from '../closed-sets';
import { id, instant, oneOf } from './common';

export const signatureView = z
  .strictObject({
    id,
    role: z.enum(['party', 'mediator', 'organisation']),
    name: z.string(),
    state: z.enum(['pending', 'signed', 'refused']),
    channel: z.enum(['online', 'paper']).nullable(),
    signedAt: instant.nullable(),
  })
  .meta({ id: 'SignatureView' });
export type SignatureView = z.infer<typeof signatureView>;

/** A field that a template names, and how people call it. */
export const namedField = z.strictObject({ path: z.string(), label: z.string() }).meta({ id: 'NamedField' });
export type NamedField = z.infer<typeof namedField>;

export const documentState = z.enum(['preparing', 'to-sign', 'signed', 'final', 'void']);

export const documentView = z
  .strictObject({
    id,
    kind: oneOf(DOCUMENT_KINDS),
    name: z.string(),
    state: documentState,
    sha256: z.string().nullable(),
    generatedAt: instant.nullable(),
    materialId: id.nullable(),
    paperOnly: z.boolean().describe('Marriage, adoption, inheritance: signed by hand'),
    signatures: signatureView.array(),
    mySignature: id.nullable().describe('The one that is the viewer’s to give, the pending first'),
    missing: namedField.array().describe('What could not be filled in; for the office alone'),
  })
  .meta({ id: 'DocumentView' });
export type DocumentView = z.infer<typeof documentView>;

export const paragraph = z
  .strictObject({ text: z.string(), style: z.enum(['title', 'heading', 'body']) })
  .meta({ id: 'Paragraph' });
export type Paragraph = z.infer<typeof paragraph>;

export const documentText = documentView
  .extend({
    caseId: id,
    caseNumber: z.string().nullable(),
    paragraphs: paragraph.array().describe('What stands in it; empty until it is made'),
    contentUrl: z.string().nullable().describe('The file itself, for five minutes'),
  })
  .meta({ id: 'DocumentText' });
export type DocumentText = z.infer<typeof documentText>;
