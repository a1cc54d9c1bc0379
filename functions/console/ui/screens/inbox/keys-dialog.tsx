import { Modal } from 'antd';
import { useSay } from '../../language/language.tsx';
import { words } from '../../language/words.ts';

const texts = {
  title: words('快捷键', 'Keys'),
  key: words('按键', 'Key'),
  does: words('作用', 'What it does'),
} as const;

const keys = [
  ['J / K', words('下一件 / 上一件', 'Next / previous case')],
  ['O', words('打开案件', 'Open the case')],
  ['X', words('选择或取消选择', 'Select or unselect')],
  ['C', words('签收', 'Claim')],
  ['A', words('批量接收已选案件', 'Accept what is selected')],
  ['/', words('查找', 'Find')],
  ['?', words('显示本说明', 'Show this help')],
] as const;

export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useSay();
  return (
    <Modal open title={t(texts.title)} footer={null} onCancel={onClose}>
      <table className="inbox-keys">
        <thead>
          <tr>
            <th scope="col">{t(texts.key)}</th>
            <th scope="col">{t(texts.does)}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{t(does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
};
