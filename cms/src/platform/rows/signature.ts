/** A row of signatures (签名). Made from the content type by `npm run reference`. */
export type SignatureRow = {
  id: number;
  document_id: string;
  case_document_id: number;
  role: 'party' | 'mediator' | 'organisation';
  party_id: number | null;
  mediator_id: number | null;
  name: string | null;
  state: 'pending' | 'signed' | 'refused';
  channel: 'online' | 'paper' | null;
  signed_at: Date | null;
  image_id: number | null;
  document_sha256: string | null;
  evidence: unknown;
  created_at: Date;
  updated_at: Date;
};
