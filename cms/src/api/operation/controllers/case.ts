/** See operation-controller: the permissions of accounts that begin with `case.`. */
import { operationController } from '../operation-controller';

export default operationController('case');
