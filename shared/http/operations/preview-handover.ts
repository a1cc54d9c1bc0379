import { words } from '../../domain/words.ts';
import { previewSchema } from '../../usecases/preview-view.ts';
import { exampleWorkingLine } from '../benefit-examples.ts';
import { operation } from '../operation.ts';
import { benefitReaders, handoverParameters, noBody, noHeaders, noParameters } from '../shapes.ts';

export const previewHandover = operation({
  operationId: 'previewHandover',
  tag: 'benefits',
  summary: words('接收后果预览', 'What happens if you accept'),
  description: words(
    '接收前看到：参保资格、当年代缴或待遇（起始月、补发、月标准）、各项期限，逐项列出计算依据。不改变案件。',
    'Before the click: eligibility, the premium of the year or the pension with first month, arrears and monthly sum, the deadlines, each with its working. Changes nothing.',
  ),
  roles: benefitReaders,
  request: { params: handoverParameters, query: noParameters, headers: noHeaders, body: noBody },
  response: {
    status: 200,
    description: words('预览', 'The preview'),
    schema: previewSchema,
    example: {
      place: '530921',
      on: '2026-03-20',
      accountStated: false,
      eligibility: { code: 'may-draw', working: [] },
      pension: {
        firstMonth: '2026-04',
        payableFrom: '2026-04',
        monthly: {
          monthlyFen: 16_300,
          basicFen: 16_300,
          yearSupplementFen: 0,
          ageSupplementFen: 0,
          accountFen: 0,
          additionsFen: 0,
          reductionFen: 0,
          roundingFen: 0,
        },
        arrearsMonths: 0,
        arrearsFen: 0,
        working: [{ ...exampleWorkingLine, unit: 'fen' }],
      },
      deadlines: [
        {
          clock: 'decideHandover',
          title: { zh: '决定是否接收', en: 'accept, return or forward' },
          dueOn: '2026-03-31',
        },
      ],
      files: [exampleWorkingLine.basis.file],
    },
  },
  problems: ['not-found', 'person-not-identified'],
});
