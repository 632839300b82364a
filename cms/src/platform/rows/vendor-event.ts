/** A row of vendor_events (外部回调). Made from the content type by `npm run reference`. */
export type VendorEventRow = {
  id: number;
  document_id: string;
  key: string;
  vendor: string | null;
  payload: unknown;
  received_at: Date | null;
  created_at: Date;
  updated_at: Date;
};
