import { Alert } from 'antd';
import { useEffect, useRef } from 'react';

interface DoneProps {
  readonly said: string | undefined;
  readonly onClose: () => void;
}

/** What was just done: said aloud, and there until the next step. */
export const Done = ({ said, onClose }: DoneProps) => {
  const place = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    // The button that was pressed may be gone with the step.
    if (said !== undefined) place.current?.focus();
  }, [said]);
  return (
    <output ref={place} tabIndex={-1} className="case-done no-print">
      {said !== undefined && <Alert type="success" showIcon closable={{ onClose }} title={said} />}
    </output>
  );
};
