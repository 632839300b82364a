/** See operation-controller: the permissions of accounts that begin with `organisation.`. */
import { operationController } from '../operation-controller';

export default operationController('organisation');
