/** The shared rule for new passwords, as a field of an endpoint. */
import { isStrongPassword, passwordMessage } from '@tiaohe/config';
import { z } from 'zod';

export const newPassword = z.string().refine((text) => isStrongPassword(text), passwordMessage());
