/** A row of call_scripts (外呼话术). Made from the content type by `npm run reference`. */
export type CallScriptRow = {
  id: number;
  document_id: string;
  name: string;
  version: number | null;
  welcome: string | null;
  identity: string | null;
  purpose: string | null;
  question: string | null;
  preference: string | null;
  closing: string | null;
  prompt: string | null;
  enabled: boolean | null;
  created_at: Date;
  updated_at: Date;
};
