/** See operation-controller: the permissions of accounts that begin with `typical-case.`. */
import { operationController } from '../operation-controller';

export default operationController('typical-case');
