import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { act } from '../../api/act.ts';
import { newKey } from '../../api/client.ts';
import { asProblem } from '../../api/problem.ts';
import { useClient } from '../../session/session.tsx';
import { caseKey, type Handover } from './use-case.ts';

type Body = Readonly<Record<string, unknown>>;

/** Somebody else was faster: the decision was made on something that is no longer so. */
export const isOvertaken = (error: unknown): boolean => [409, 412].includes(asProblem(error).status);

/** One step on the case. The same content sent again is the same decision; other content is another one. */
export const useAct = (handover: Handover, action: string, onDone: (handover: Handover) => void) => {
  const client = useClient();
  const cache = useQueryClient();
  const decision = useRef({ content: '', key: '' });
  const { id, version } = handover;
  return useMutation({
    // What was written of a person goes with the form.
    gcTime: 0,
    mutationFn: (body: Body) => {
      const content = JSON.stringify([action, version, body]);
      if (decision.current.content !== content) decision.current = { content, key: newKey() };
      return act(client, { id, action, body, version, key: decision.current.key });
    },
    onSuccess: (acted) => {
      cache.setQueryData([...caseKey(id), 'view'], acted.handover);
      void cache.invalidateQueries({ queryKey: ['handovers'] });
      onDone(acted.handover);
    },
    onError: (error) => {
      if (isOvertaken(error)) void cache.invalidateQueries({ queryKey: caseKey(id) });
    },
  });
};
