/** 卷宗: the case file in its order; during archive review each paper is ticked off. */
import { Box, Button, Checkbox, Flex, TextButton, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { CaseState, CaseFileEntry } from '@tiaohe/config';
import { useCallback, useMemo, useState } from 'react';
import { caseFileCalls } from '../../api/case-file';
import { useDesk } from '../../api/use-desk';
import { showSize } from '../../format/show-value';
import { useLoad } from '../../hooks/use-load';
import { SearchBox } from '../../parts/search-box';
import { Gate } from '../../parts/states';
import { useDownloadFile } from './use-download-file';
import { useOpenMaterial } from './use-open-material';
import type { TabProps } from '../page/tab-props';

const REVIEWED: readonly CaseState[] = ['archive-first-review', 'archive-final-review'];

function grouped(entries: CaseFileEntry[]): [string, CaseFileEntry[]][] {
  const groups = new Map<string, CaseFileEntry[]>();
  entries.forEach((entry) =>
    groups.set(entry.section.title, [...(groups.get(entry.section.title) ?? []), entry]),
  );
  return [...groups];
}

export function FileTab({ case: theCase }: TabProps) {
  const desk = useDesk();
  const [q, setQ] = useState('');
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const file = useLoad(useCallback(() => caseFileCalls(desk).file(theCase.id, q), [desk, theCase.id, q]));
  const { view } = useOpenMaterial();
  const { download, isSending } = useDownloadFile(theCase);
  const isReview = REVIEWED.includes(theCase.state);
  const groups = useMemo(() => grouped(file.data?.entries ?? []), [file.data]);
  const toggle = (id: string) =>
    setChecked((old) => new Set(old.has(id) ? [...old].filter((one) => one !== id) : [...old, id]));

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <SearchBox value={q} onValue={setQ} placeholder="在卷宗里查找" />
        <Flex gap={3}>
          {isReview && file.data ? (
            <Typography fontWeight="bold">
              已核对 {file.data.entries.filter(({ material }) => checked.has(material.id)).length} /{' '}
              {file.data.entries.length}
            </Typography>
          ) : null}
          <Button
            variant="secondary"
            size="S"
            startIcon={<Download />}
            loading={isSending}
            onClick={() => void download()}
          >
            下载整卷
          </Button>
        </Flex>
      </Flex>
      <Gate
        of={file}
        empty={q ? '卷宗里没有找到' : '卷宗里还没有材料'}
        isEmpty={({ entries }) => entries.length === 0}
      >
        {({ archiveHash }) => (
          <>
            {groups.map(([title, entries]) => (
              <Box key={title}>
                <Typography variant="sigma" textColor="neutral600">
                  {title}
                </Typography>
                {entries.map(({ no, material }) => (
                  <Flex
                    key={material.id}
                    gap={3}
                    paddingTop={2}
                    paddingBottom={2}
                    borderColor="neutral150"
                    borderStyle="solid"
                    borderWidth="0 0 1px 0"
                  >
                    {isReview ? (
                      <Checkbox
                        aria-label={`已核对${material.name}`}
                        checked={checked.has(material.id)}
                        onCheckedChange={() => toggle(material.id)}
                      />
                    ) : null}
                    <Typography variant="pi" textColor="neutral600" style={{ width: 40 }}>
                      {no}
                    </Typography>
                    <Box flex="1" minWidth={0}>
                      {material.isOffline ? (
                        <Typography>{material.name}</Typography>
                      ) : (
                        <TextButton onClick={() => void view(material.id)}>{material.name}</TextButton>
                      )}
                      {material.offline ? (
                        <Typography variant="pi" textColor="neutral600" tag="p">
                          线下保存：{material.offline.address}
                        </Typography>
                      ) : null}
                    </Box>
                    <Typography variant="pi" textColor="neutral600">
                      {material.uploadedBy}
                    </Typography>
                    <Typography variant="pi" textColor="neutral600">
                      {showSize(material.size)}
                    </Typography>
                  </Flex>
                ))}
              </Box>
            ))}
            {archiveHash ? (
              <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                封存校验值：{archiveHash}
              </Typography>
            ) : null}
          </>
        )}
      </Gate>
    </Flex>
  );
}
