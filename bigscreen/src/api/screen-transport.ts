/** The one transport of the wall and the phone view. */
import { screenCredentials } from '../session/screen-session';
import { createTransport } from './transport';

export const screenTransport = createTransport({ credentials: screenCredentials });
