/** A row of materials (材料). Made from the content type by `npm run reference`. */
import type { MaterialKind, PartySide, Visibility } from '@tiaohe/config';

export type MaterialRow = {
  id: number;
  document_id: string;
  case_id: number;
  kind: MaterialKind;
  name: string;
  mime: string | null;
  /** bigint, so text. */
  size: string | null;
  sha256: string | null;
  storage_key: string | null;
  version: number;
  replaced_by_id: number | null;
  visibility: Visibility;
  /** The side that a `side` file belongs to; null when a mediator or staff gave it. */
  side: PartySide | null;
  note: string | null;
  uploaded_by_account_id: number | null;
  uploaded_by_staff: number | null;
  uploader_name: string | null;
  uploaded_at: Date | null;
  is_offline: boolean | null;
  offline_address: string | null;
  offline_seconds: number | null;
  removed_at: Date | null;
  created_at: Date;
  updated_at: Date;
};
