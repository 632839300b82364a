/** A row of holidays (节假日). Made from the content type by `npm run reference`. */
export type HolidayRow = {
  id: number;
  document_id: string;
  day: string | null;
  name: string | null;
  is_workday: boolean | null;
  created_at: Date;
  updated_at: Date;
};
