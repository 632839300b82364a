/** 材料: files with previews, download, upload, and media that stay offline. */
import { Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { FROZEN_STATES, MATERIAL_KINDS, VISIBILITIES, type MaterialView } from '@tiaohe/config';
import { useCallback, useState } from 'react';
import { styled } from 'styled-components';
import { caseFileCalls } from '../../api/case-file';
import { useDesk } from '../../api/use-desk';
import { showTime } from '../../format/show-time';
import { showSize } from '../../format/show-value';
import { useLoad } from '../../hooks/use-load';
import { Gate } from '../../parts/states';
import { Tag } from '../../parts/tag';
import { OfflineDialog } from './offline-dialog';
import { Picture } from './picture';
import { UploadDialog } from './upload-dialog';
import { useOpenMaterial } from './use-open-material';
import type { TabProps } from '../page/tab-props';

const Files = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
  gap: 12px;
`;
const Preview = styled.button`
  display: block;
  width: 100%;
  padding: 0;
  border: 0;
  background: none;
  cursor: pointer;
`;
const markOf = ({ mime, isOffline, name }: MaterialView) =>
  isOffline ? '线下保存' : (name.split('.').pop() ?? mime).toUpperCase().slice(0, 5);

function Item({ material }: { material: MaterialView }) {
  const { view, download } = useOpenMaterial();
  const picture = (
    <Picture
      id={material.id}
      name={material.name}
      isImage={material.mime.startsWith('image/') && !material.isOffline}
      mark={markOf(material)}
    />
  );
  return (
    <Box borderColor="neutral150" hasRadius padding={2}>
      {material.isOffline ? (
        picture
      ) : (
        <Preview type="button" aria-label={`打开${material.name}`} onClick={() => void view(material.id)}>
          {picture}
        </Preview>
      )}
      <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={2}>
        <Typography ellipsis style={{ maxWidth: '100%' }} title={material.name}>
          {material.name}
        </Typography>
        <Flex gap={1} wrap="wrap">
          <Tag>{MATERIAL_KINDS[material.kind]}</Tag>
          {material.version > 1 ? <Tag>第{material.version}版</Tag> : null}
          {material.visibility === 'shared' ? null : (
            <Tag tone="warning">{VISIBILITIES[material.visibility]}</Tag>
          )}
        </Flex>
        <Typography variant="pi" textColor="neutral600">
          {material.uploadedBy} · {showTime(material.uploadedAt)}
        </Typography>
        {material.offline ? (
          <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
            {material.offline.address}（{showSize(material.offline.size)}）
          </Typography>
        ) : (
          <TextButton onClick={() => void download(material.id)}>
            下载（{showSize(material.size)}）
          </TextButton>
        )}
      </Flex>
    </Box>
  );
}

export function MaterialsTab({ case: theCase, onChanged }: TabProps) {
  const desk = useDesk();
  const [dialog, setDialog] = useState<'upload' | 'offline' | null>(null);
  const materials = useLoad(useCallback(() => caseFileCalls(desk).materials(theCase.id), [desk, theCase.id]));
  const done = () => {
    setDialog(null);
    materials.reload();
    onChanged();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {FROZEN_STATES.includes(theCase.state) ? null : (
        <Flex gap={2}>
          <Button variant="secondary" size="S" startIcon={<Upload />} onClick={() => setDialog('upload')}>
            上传材料
          </Button>
          <Button variant="tertiary" size="S" onClick={() => setDialog('offline')}>
            登记线下音视频
          </Button>
        </Flex>
      )}
      <Gate of={materials} empty="还没有材料">
        {(rows) => (
          <Files>
            {rows.map((material) => (
              <Item key={material.id} material={material} />
            ))}
          </Files>
        )}
      </Gate>
      {dialog === 'upload' ? (
        <UploadDialog caseId={theCase.id} onDone={done} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'offline' ? (
        <OfflineDialog caseId={theCase.id} onDone={done} onClose={() => setDialog(null)} />
      ) : null}
    </Flex>
  );
}
