import type { Language } from '../../../language/words.ts';
import type { CheckedRow } from './rows.ts';
import type { TemplateVocabulary } from './template-sheets.ts';

const save = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
};

export const downloadTemplate = async (vocabulary: TemplateVocabulary): Promise<void> => {
  const { templateFile } = await import('./write-sheets.ts');
  save(await templateFile(vocabulary), '跨省参保移交推送模板.xlsx');
};

export const downloadResults = async (
  rows: readonly CheckedRow[],
  language: Language,
  today: string,
): Promise<void> => {
  const { resultFile } = await import('./write-sheets.ts');
  save(await resultFile(rows, language), `推送结果-${today}.xlsx`);
};
