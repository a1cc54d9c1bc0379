/** Refusals about localities and about who speaks for which. */
export const directoryRefusals = {
  'division-unknown': [422, 'caller', '区划代码不存在，请核对', 'No such division code: check it.'],
  'division-ambiguous': [
    422,
    'caller',
    '区划代码已撤销且有多个继任，请向当地确认后填写其中之一',
    'The retired code has several successors: ask which one, and give it.',
  ],
  'division-retired': [
    422,
    'caller',
    '区划代码已撤销，请改用继任代码',
    'The code is retired: use its successor.',
  ],
  'division-not-a-locality': [
    422,
    'caller',
    '请填写县级代码',
    'Give the code of a county, not of a province or a prefecture.',
  ],
  'certifying-locality-needed': [
    422,
    'pusher',
    '请填写认定地县级代码',
    'Your token covers more than one county: name the certifying locality.',
  ],
  'division-needed': [422, 'caller', '请指定省级及以下区划', 'Name a division of a province or below.'],
  'outside-your-division': [403, 'supervisor', '不在您的管辖范围内', 'Outside your division.'],
  'name-differs-from-number': [
    422,
    'pusher',
    '姓名与身份证号不符，请核对后重报',
    'The name does not go with the citizen ID: check both.',
  ],
  'done-before-and-handed-on': [
    409,
    'caller',
    '此请求此前已办理成功，案件已不在您的辖区',
    'This request succeeded before, and the case is no longer in your division.',
  ],
  'citizen-id-changed': [
    422,
    'pusher',
    '重报不得更换身份证号；号码有误请走更正程序或撤回重推',
    'The citizen ID may not change here: correct it with two officers, or withdraw and push anew.',
  ],
} as const;
