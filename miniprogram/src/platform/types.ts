/** What differs between a browser and WeChat. Each platform keeps every promise here, or answers that it cannot. */
export type PickedFile = { path: string; name: string; size: number };

export interface Platform {
  name: 'h5' | 'mp-weixin';
  /** Empty where the page comes from the server itself. */
  serverOrigin: string;
  storage: {
    read(key: string): string | null;
    write(key: string, text: string): void;
    remove(key: string): void;
  };
  /** A one-time code for signing in, or null where there is no WeChat. */
  loginCode(): Promise<string | null>;
  choosePhotos(wanted: { count: number }): Promise<PickedFile[]>;
  chooseFiles(wanted: { count: number }): Promise<PickedFile[]>;
  openFile(file: { url: string; name: string }): Promise<void>;
  /** Hands an archive to the person: as a download, or as an address on the clipboard where files cannot be kept. */
  keepFile(file: { url: string; name: string }): Promise<'saved' | 'copied'>;
  /** Must be called inside a tap. Asks at most three at once; a refusal is no error. */
  askSubscriptions(templateIds: readonly string[]): Promise<void>;
  openSigning(target: { documentId: string }): void;
  joinMeeting(meeting: { joinUrl: string; code: string | null }): Promise<'opened' | 'copied'>;
  /** Lets what is drawn outside our pages (tab bar, dialogues) know of elder mode, where that can be reached. */
  markElder(on: boolean): void;
  currentPage(): string;
}
