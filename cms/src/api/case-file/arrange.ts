/** The order of a case file, one case one file (司发通〔2010〕239号 and practice): which paper lies under which heading. */
import type { DocumentKind, CaseFileEntry, MaterialKind } from '@tiaohe/config';

type Section = CaseFileEntry['section'];
type SectionRow = Section & { kinds: readonly MaterialKind[]; documents: readonly DocumentKind[] };

// prettier-ignore
const SECTIONS: readonly SectionRow[] = [
  { no: 1,  title: '调解申请书、受理登记',   kinds: ['application'],                          documents: ['refusal-notice'] },
  { no: 2,  title: '权利义务告知书',         kinds: [],                                       documents: ['rights-notice'] },
  { no: 3,  title: '身份证明',               kinds: ['identity', 'licence'],                  documents: [] },
  { no: 4,  title: '授权委托书',             kinds: ['authorisation'],                        documents: [] },
  { no: 5,  title: '证据材料',               kinds: ['evidence'],                             documents: [] },
  { no: 6,  title: '调解记录、音视频',       kinds: ['record', 'recording', 'offline-media'], documents: [] },
  { no: 7,  title: '调解协议书、口头协议登记表、终止通知书', kinds: ['agreement', 'signed-original', 'notice'], documents: ['agreement', 'oral-agreement', 'termination-notice'] },
  { no: 8,  title: '履行凭证',               kinds: ['performance'],                          documents: [] },
  { no: 9,  title: '回访记录',               kinds: ['follow-up'],                            documents: [] },
  { no: 10, title: '司法确认有关材料',       kinds: [],                                       documents: ['confirmation-application'] },
  { no: 11, title: '其他材料',               kinds: ['other'],                                documents: [] },
];
const VOID: Section = { no: 12, title: '作废文书（备查）' };
const OTHER: Section = { no: 11, title: '其他材料' };

export type Placeable = { kind: MaterialKind; document: CaseFileEntry['document'] };

export function sectionOf({ kind, document }: Placeable): Section {
  if (document?.state === 'void') return VOID;
  const row =
    SECTIONS.find(({ documents }) => document !== null && documents.includes(document.kind)) ??
    SECTIONS.find(({ kinds }) => kinds.includes(kind));
  return row ? { no: row.no, title: row.title } : OTHER;
}

export type Arranged<T> = { no: string; section: Section; item: T };

/** Puts papers in order; within a heading they keep the order they came in. */
export function arrange<T extends Placeable>(items: readonly T[]): Arranged<T>[] {
  const placed = items.map((item, index) => ({ item, index, section: sectionOf(item) }));
  placed.sort((a, b) => a.section.no - b.section.no || a.index - b.index);
  const seen = new Map<number, number>();
  return placed.map(({ item, section }) => {
    const position = (seen.get(section.no) ?? 0) + 1;
    seen.set(section.no, position);
    return { no: `${section.no}-${position}`, section, item };
  });
}
