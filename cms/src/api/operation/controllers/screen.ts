/** See operation-controller: the permissions of accounts that begin with `screen.`. */
import { operationController } from '../operation-controller';

export default operationController('screen');
