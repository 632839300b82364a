/** A small picture of an image file; its link is asked for when it comes into view. */
import type { Id } from '@tiaohe/config';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { caseFileCalls } from '../../api/case-file';
import { useDesk } from '../../api/use-desk';

const Frame = styled.span`
  display: flex;
  align-items: center;
  justify-content: center;
  width: 100%;
  height: 104px;
  overflow: hidden;
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral600};
  img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
`;

export function Picture({
  id,
  name,
  isImage,
  mark,
}: {
  id: Id;
  name: string;
  isImage: boolean;
  mark: string;
}) {
  const desk = useDesk();
  const frame = useRef<HTMLSpanElement>(null);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!isImage || !frame.current) return undefined;
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      watcher.disconnect();
      // A missing thumbnail is no reason to disturb: the file's mark stays.
      caseFileCalls(desk)
        .link(id)
        .then((link) => setUrl(link.url))
        .catch(() => undefined);
    });
    watcher.observe(frame.current);
    return () => watcher.disconnect();
  }, [desk, id, isImage]);
  return <Frame ref={frame}>{url ? <img src={url} alt={name} /> : mark}</Frame>;
}
