/** 文书: generated documents, who signed, download, and the signed paper original. */
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { DocumentView, SignatureView } from '@tiaohe/config';
import { useCallback, useRef } from 'react';
import { caseFileCalls } from '../../api/case-file';
import { useDesk } from '../../api/use-desk';
import { showTime } from '../../format/show-time';
import { useLoad } from '../../hooks/use-load';
import { useSend } from '../../hooks/use-send';
import { Gate } from '../../parts/states';
import { Tag, type Tone } from '../../parts/tag';
import { useOpenMaterial } from './use-open-material';
import type { TabProps } from '../page/tab-props';

const STATES: Record<DocumentView['state'], { label: string; tone: Tone }> = {
  preparing: { label: '生成中', tone: 'neutral' },
  'to-sign': { label: '待签署', tone: 'warning' },
  signed: { label: '已签署', tone: 'success' },
  final: { label: '已生效', tone: 'success' },
  void: { label: '已作废', tone: 'neutral' },
};
const SIGNS: Record<SignatureView['state'], { label: string; tone: Tone }> = {
  pending: { label: '未签', tone: 'warning' },
  signed: { label: '已签', tone: 'success' },
  refused: { label: '拒签', tone: 'danger' },
};

function Paper({ paper, onChanged }: { paper: DocumentView; onChanged(): void }) {
  const desk = useDesk();
  const { view, download } = useOpenMaterial();
  const { send, isSending } = useSend({ toast: true });
  const field = useRef<HTMLInputElement>(null);
  const upload = async (file: File | undefined) => {
    if (!file) return;
    const sent = await send(() => caseFileCalls(desk).uploadSigned(paper.id, file), {
      done: '签字原件已上传',
    });
    if (sent.ok) onChanged();
  };
  const { materialId } = paper;
  return (
    <Box borderColor="neutral150" hasRadius padding={4}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Flex gap={2}>
          <Typography fontWeight="bold">{paper.name}</Typography>
          <Tag tone={STATES[paper.state].tone}>{STATES[paper.state].label}</Tag>
          {paper.paperOnly ? <Tag>须线下签字</Tag> : null}
        </Flex>
        <Flex gap={4}>
          {materialId ? <TextButton onClick={() => void view(materialId)}>打开</TextButton> : null}
          {materialId ? <TextButton onClick={() => void download(materialId)}>下载</TextButton> : null}
          {paper.state === 'to-sign' ? (
            <TextButton loading={isSending} onClick={() => field.current?.click()}>
              上传签字原件
            </TextButton>
          ) : null}
          <input
            ref={field}
            type="file"
            accept="image/*,application/pdf"
            hidden
            aria-label={`${paper.name}签字原件`}
            onChange={(event) => void upload(event.target.files?.[0])}
          />
        </Flex>
      </Flex>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {paper.generatedAt ? `${showTime(paper.generatedAt)} 生成` : '正在生成'}
      </Typography>
      {paper.signatures.length > 0 ? (
        <Flex gap={4} paddingTop={2} wrap="wrap">
          {paper.signatures.map((signature) => (
            <Flex key={signature.id} gap={1}>
              <Typography>{signature.name}</Typography>
              <Tag tone={SIGNS[signature.state].tone}>
                {SIGNS[signature.state].label}
                {signature.channel === 'paper' ? '（线下）' : ''}
              </Tag>
            </Flex>
          ))}
        </Flex>
      ) : null}
    </Box>
  );
}

export function DocumentsTab({ case: theCase, onChanged }: TabProps) {
  const desk = useDesk();
  const documents = useLoad(useCallback(() => caseFileCalls(desk).documents(theCase.id), [desk, theCase.id]));
  const changed = () => {
    documents.reload();
    onChanged();
  };
  return (
    <Gate of={documents} empty="还没有文书。申请结案、不予受理或终止调解后由系统生成。">
      {(rows) => (
        <Flex direction="column" alignItems="stretch" gap={3}>
          {rows.map((paper) => (
            <Paper key={paper.id} paper={paper} onChanged={changed} />
          ))}
        </Flex>
      )}
    </Gate>
  );
}
