/** The words in which the matrix is written; who the letters are stands in classes.ts. */
export type Letter = 'S' | 'R' | 'D' | 'A' | 'G' | 'L' | 'U' | 'X' | 'P' | 'E' | 'O' | 'M';
export type RowName =
  | 'case'
  | 'material'
  | 'session'
  | 'document'
  | 'room'
  | 'mediator'
  | 'organisation'
  | 'account'
  | 'colleague'
  | 'typicalCase'
  | 'notice'
  | 'party'
  | 'nothing';

export type Class = {
  /** Letters that the door admits; the others get 403. `all`: everybody who is signed in. `public`: everybody. */
  in: string;
  /** What they get; by letter where it differs. null: not asked, because asking would end the sign-in. */
  gets: number | Partial<Record<Letter | 'rest', number>> | null;
  /** What stands for `:id`. Accounts are asked again with another's, which is not there for them: 404. */
  row?: RowName;
  /** Nobody's own, so that nothing is destroyed; another's row stays real. */
  spares?: true;
  /** Rows of the centre: there is no "another's". */
  shared?: true;
  body?: unknown;
  path?: string;
  streams?: true;
};

const SEES = 'SRDAGLX' + 'PEM';
export const STAFF = 'SRDAGLUX';
export const record = {
  at: '2026-01-05T09:00:00+08:00',
  mode: 'phone',
  text: '电话了解情况',
  participants: '双方',
};
export const past = {
  kind: 'visit',
  start: '2026-01-05T09:00:00+08:00',
  end: '2026-01-05T10:00:00+08:00',
  place: '村委会',
};
export const reason = { reason: '核对身份' };
export const image = 'data:image/png;base64,iVBORw0KGgo=';
export const moving = { revision: -1, reason: '测试' };
/** Of a row that nobody has changed yet. */
export const seen = { revision: 1 };
export const all = (gets: Class['gets'], more: Partial<Class> = {}): Class => ({ in: 'all', gets, ...more });
export const open = (gets: number, more: Partial<Class> = {}): Class => ({ in: 'public', gets, ...more });
export const ofCase = (gets: Class['gets'], more: Partial<Class> = {}): Class => ({
  in: SEES,
  gets,
  row: 'case',
  ...more,
});
export const held = (letters: string, gets: Class['gets'], more: Partial<Class> = {}): Class => ({
  in: letters,
  gets,
  ...more,
});
