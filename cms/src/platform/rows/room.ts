/** A row of rooms (调解室). Made from the content type by `npm run reference`. */
export type RoomRow = {
  id: number;
  document_id: string;
  name: string;
  location: string;
  capacity: number;
  equipment: unknown;
  introduction: string | null;
  opening_hours: unknown;
  closed_dates: unknown;
  state: 'open' | 'closed';
  sort_order: number;
  revision: number | null;
  created_at: Date;
  updated_at: Date;
};
