/** A row of sign_in_failures (登录失败). Made from the content type by `npm run reference`. */
export type SignInFailureRow = {
  id: number;
  document_id: string;
  subject: string | null;
  kind: string | null;
  at: Date | null;
  created_at: Date;
  updated_at: Date;
};
