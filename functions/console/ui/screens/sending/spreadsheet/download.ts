import type { Language } from '../../../language/words.ts';
import { download } from '../../../platform/download.ts';
import type { CheckedRow } from './rows.ts';
import type { TemplateVocabulary } from './template-sheets.ts';

export const downloadTemplate = async (vocabulary: TemplateVocabulary): Promise<void> => {
  const { templateFile } = await import('./write-sheets.ts');
  download('跨省参保移交推送模板.xlsx', await templateFile(vocabulary));
};

export const downloadResults = async (
  rows: readonly CheckedRow[],
  language: Language,
  today: string,
): Promise<void> => {
  const { resultFile } = await import('./write-sheets.ts');
  download(`推送结果-${today}.xlsx`, await resultFile(rows, language));
};
