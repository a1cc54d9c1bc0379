/** Refusals about payrolls and premium lists: code: HTTP status, who may fix it, what to do. */
export const runRefusals = {
  'run-exists': [
    409,
    'caller',
    '该期批次已存在',
    'There is a run of this county and period already: go on with it.',
  ],
  'earlier-run-open': [
    409,
    'clerk',
    '上一批次尚未办结，请先办结',
    'An earlier run of this county is not closed yet: close it first.',
  ],
  'later-run-exists': [
    409,
    'caller',
    '已有更晚期的批次，本期欠发将在下期补发',
    'A run of a later period exists: what is owed for this one comes there as arrears.',
  ],
  'run-period-in-the-future': [422, 'caller', '该期尚未开始，不能建立批次', 'The period has not begun yet.'],
  'run-period-does-not-fit': [
    422,
    'caller',
    '发放批次按月，代缴名单按年',
    'A payroll has a month as its period, a premium list a year.',
  ],
  'run-division-not-a-county': [
    422,
    'caller',
    '批次须按县级区划办理',
    'A run is one county’s: name the county.',
  ],
  'not-possible-in-this-run': [
    409,
    'caller',
    '批次当前状态不能办理此事项',
    'Not possible in the present state of the run.',
  ],
  'run-has-stopped': [
    409,
    'clerk',
    '批次计算已中止，请排除原因后重新计算',
    'The computation stopped: put the cause right and compute anew.',
  ],
  'no-answers-expected': [
    409,
    'caller',
    '批次尚未送出，不能登记回盘',
    'The run was not issued: no answers can be recorded.',
  ],
  'policy-not-in-force': [
    409,
    'operator',
    '该地该日无有效政策文件，请核对日期，或补充政策数据后重新计算',
    'No policy file holds for this place and day: check the day, or add the file under shared/policies/data and compute anew.',
  ],
  'policy-overlapping': [
    409,
    'operator',
    '政策文件重叠，请更正政策数据后重新计算',
    'Two policy files state the same day: correct the files under shared/policies/data and compute anew.',
  ],
  'row-unknown': [422, 'caller', '回盘行不属于本批次', 'No payment of this run has this reference.'],
  'row-duplicate': [200, 'caller', '该行此前已登记，内容相同', 'The same answer was recorded before.'],
  'row-contradicts': [
    409,
    'approver',
    '与此前登记的结果矛盾，请向银行核实',
    'Another answer was recorded for this payment: ask the bank which holds.',
  ],
  'amount-differs': [
    409,
    'approver',
    '金额与发放指令不符，请与银行或财政核对',
    'The amount is not the one that was ordered: settle it with the bank or finance and send the row again.',
  ],
  'later-run-being-computed': [
    409,
    'clerk',
    '后一批次正在计算，请待其审批后再登记退回',
    'A later run is being computed: record this failed payment once that run is approved.',
  ],
} as const;
