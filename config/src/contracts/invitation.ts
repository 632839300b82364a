/** What the holder of an invitation code may know before proving who they are: no names, no facts of the case. */
import { z } from 'zod';
import { id } from './common';
import { sessionView } from './sign-in';

/** What 个人信息保护法 art. 17 wants told at first contact, when the data came from somebody else. */
export const firstContactNotice = z
  .strictObject({
    who: z.string(),
    why: z.string(),
    source: z.string(),
    kept: z.string(),
    rights: z.string().array(),
  })
  .meta({ id: 'FirstContactNotice' });
export type FirstContactNotice = z.infer<typeof firstContactNotice>;

export const invitationView = z
  .strictObject({
    category: z.string(),
    centre: z.string(),
    centrePhone: z.string(),
    phoneMasked: z.string(),
    notice: firstContactNotice,
  })
  .meta({ id: 'InvitationView' });
export type InvitationView = z.infer<typeof invitationView>;

/** The session of whoever came in by an invitation, and the case that it opens. */
export const joinedSession = sessionView.extend({ caseId: id }).meta({ id: 'JoinedSession' });
export type JoinedSession = z.infer<typeof joinedSession>;
