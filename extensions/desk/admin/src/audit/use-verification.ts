/** Verifies the trail some seals at a time; what is known so far is shown while it runs. */
import type { AuditVerification } from '@tiaohe/config';
import { useCallback, useEffect, useState } from 'react';
import { isCancelled, readRefusal, type Refused } from '../api/read-refusal';
import { systemCalls } from '../api/system';
import { useDesk } from '../api/use-desk';

const STEPS = 200;
export type Progress = Omit<AuditVerification, 'next'> & { isOver: boolean };

export function useVerification(): { progress: Progress | null; refused: Refused | null; again(): void } {
  const desk = useDesk();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isLeft = false;
    const run = async () => {
      let [after, lines] = [null as string | null, 0];
      do {
        const step = await systemCalls(desk).verify(after, STEPS);
        if (isLeft) return;
        lines += step.lines;
        after = step.next;
        setProgress({ ...step, lines, isOver: step.next === null });
      } while (after !== null);
    };
    setProgress(null);
    setRefused(null);
    run().catch((error: unknown) =>
      isLeft || isCancelled(error) ? undefined : setRefused(readRefusal(error)),
    );
    return () => {
      isLeft = true;
    };
  }, [desk, round]);
  const again = useCallback(() => setRound((old) => old + 1), []);
  return { progress, refused, again };
}
