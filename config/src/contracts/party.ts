/** A party as one person may see it (R3d): nobody reads the other side's phone or identity number in full. */
import { z } from 'zod';
import { GENDERS, OPINIONS, PARTY_KINDS, PARTY_SIDES, WILLINGNESS } from '../closed-sets';
import { SIGNING_GAPS } from '../signing-gaps';
import { id, instant, oneOf } from './common';

export const partyView = z
  .strictObject({
    id,
    side: oneOf(PARTY_SIDES),
    kind: oneOf(PARTY_KINDS),
    name: z.string(),
    phone: z
      .string()
      .nullable()
      .describe('Masked for everybody but the party itself and whoever typed it; null where there is none'),
    idNumber: z
      .string()
      .nullable()
      .describe('Masked, as the phone; null also where the viewer may not know it at all'),
    gender: oneOf(GENDERS).nullable(),
    address: z.string().nullable(),
    creditCode: z.string().nullable(),
    legalRepresentative: z.string().nullable(),
    isMe: z.boolean(),
    hasAccount: z.boolean(),
    willingness: oneOf(WILLINGNESS),
    opinion: oneOf(OPINIONS).nullable(),
    opinionText: z.string().nullable(),
    supplementedAt: instant.nullable(),
    signingGap: oneOf(SIGNING_GAPS)
      .nullable()
      .describe('What it still lacks to sign online, for itself and the office, while signing lies ahead'),
  })
  .meta({ id: 'PartyView' });
export type PartyView = z.infer<typeof partyView>;

/** What staff see of a party for a reason that goes on the record. */
export const partyInFull = z
  .strictObject({
    phone: z.string().nullable(),
    idNumber: z.string().nullable(),
    address: z.string().nullable(),
  })
  .meta({ id: 'PartyInFull' });
export type PartyInFull = z.infer<typeof partyInFull>;
