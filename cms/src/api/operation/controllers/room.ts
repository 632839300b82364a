/** See operation-controller: the permissions of accounts that begin with `room.`. */
import { operationController } from '../operation-controller';

export default operationController('room');
