/** A mediation room. The json columns come as text: read them through toRoomView. */
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
};
