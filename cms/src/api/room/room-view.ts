/** A room as the contract shows it. */
import type { RoomView } from '@tiaohe/config';
import { readJson } from '../../platform/db/read-json';
import type { RoomRow } from '../../platform/rows/room';
import { OFFICE_HOURS, type Hours } from './opening-hours';

export const toRoomView = (row: RoomRow): RoomView => ({
  id: row.document_id,
  name: row.name,
  location: row.location,
  capacity: row.capacity,
  equipment: readJson<string[]>(row.equipment, []),
  introduction: row.introduction,
  openingHours: readJson<Hours>(row.opening_hours, OFFICE_HOURS),
  closedDates: readJson<string[]>(row.closed_dates, []),
  state: row.state,
  revision: row.revision ?? 1,
});
