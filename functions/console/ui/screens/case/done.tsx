import { Alert } from 'antd';

interface DoneProps {
  readonly said: string | undefined;
  readonly onClose: () => void;
}

/** What was just done: said aloud, and there until the next step. */
export const Done = ({ said, onClose }: DoneProps) => (
  <output className="case-done no-print">
    {said !== undefined && <Alert type="success" showIcon closable={{ onClose }} title={said} />}
  </output>
);
