import type { FunctionName } from '../../shared/runtime/names.ts';
import type { Impact } from './alarms.ts';

/** Who waits while a function does not do its work. */
const whoWaits: Readonly<Record<FunctionName, Impact>> = {
  handovers: {
    zh: '各地经办人员无法推送、接收或办理移交，困难群众的参保随之停滞。',
    en: 'Officers in every locality cannot push, take over or work on handovers; enrolment of poor residents stands still.',
  },
  audit: {
    zh: '审计人员无法查阅办理轨迹，业务办理不受影响。',
    en: 'Auditors cannot read trails; handovers themselves go on.',
  },
  directory: {
    zh: '各地无法查询或更新区划和经办机构信息，推送可能因找不到户籍地而被退回。',
    en: 'Localities cannot read or change the directory; pushes may not find the hukou locality.',
  },
  operations: {
    zh: '运维人员无法查看或重投搁置的消息，相关移交继续等待。',
    en: 'Operators cannot see or send again parked messages; those handovers go on waiting.',
  },
  benefits: {
    zh: '各地无法预览待遇、编制和审核发放名册，也无法取得支付文件；发放前须恢复，否则领取人当月收不到养老金。',
    en: 'Localities cannot preview benefits, work on payrolls or fetch payment files; unless it is put right before payday, pensioners are not paid this month.',
  },
  console: {
    zh: '各地经办人员打不开控制台，无法在浏览器中办理；省级系统的接口不受影响。',
    en: 'Officers cannot open the console and cannot work in the browser; systems that use the API are not affected.',
  },
  relay: {
    zh: '新的移交已记入台账但未送达户籍地，户籍地经办机构看不到新案件。',
    en: 'New handovers are recorded but do not reach the hukou locality, whose agency sees no new cases.',
  },
  feed: {
    zh: '通过事件流取数的省份看不到新的办理进展，台账本身完整。',
    en: 'Provinces that read the event feed see no new steps; the ledger itself is complete.',
  },
  receive: {
    zh: '消息已到省级收件箱但未登记送达，户籍地经办机构看不到新案件，发送地将重复发送。',
    en: 'Messages lie in the inboxes without a receipt; hukou agencies see no new cases and senders repeat.',
  },
  runs: {
    zh: '发放名册和代缴名单停在半途，已算出的行不丢失也不重复；发放前须恢复，否则领取人当月收不到养老金。',
    en: 'Payrolls and premium lists stand still half-way; no line is lost or doubled, but unless they go on before payday, pensioners are not paid this month.',
  },
  sweep: {
    zh: '未送达的消息不再补发，到期和逾期不再提醒或上报，困难群众可能被无限期搁置。',
    en: 'Undelivered messages are not sent again and overdue cases are not escalated; people may wait without limit.',
  },
};

const because = (name: FunctionName, cause: Impact): Impact => ({
  zh: `${whoWaits[name].zh}${cause.zh}`,
  en: `${whoWaits[name].en} ${cause.en}`,
});

export const errorImpact = (name: FunctionName): Impact =>
  because(name, {
    zh: `处置：按日志代码查明 ${name} 函数的错误，必要时回退上一版本；已提交的数据不会丢失。`,
    en: `Do: find the log code of function ${name}, roll back the last release if need be; nothing committed is lost.`,
  });

export const throttleImpact = (name: FunctionName): Impact =>
  because(name, {
    zh: `处置：${name} 函数并发已达上限，请提高账户并发配额或错峰批量推送。`,
    en: `Do: function ${name} is at its concurrency limit; raise the account's quota or spread the bulk pushes.`,
  });

export const durationImpact = (name: FunctionName): Impact =>
  because(name, {
    zh: `处置：${name} 函数接近超时，请检查数据库和密钥服务延迟，或减小批量。`,
    en: `Do: function ${name} is close to its timeout; look at the latency of table and key service, or send smaller batches.`,
  });

export const lagImpact = (name: FunctionName): Impact =>
  because(name, {
    zh: `处置：${name} 函数落后于数据流超过十五分钟，超过二十四小时记录将从流中消失（消息由定时巡查补发，缺失的事件见核验 event-not-fed），请查错误与限流告警。`,
    en: `Do: function ${name} is over fifteen minutes behind the stream, which forgets after 24 hours (the sweep sends messages again; missing events are named by the verification, event-not-fed); see its error and throttle alarms.`,
  });

export const lostRecordsImpact = (name: FunctionName): Impact =>
  because(name, {
    zh: `处置：${name} 函数多次处理失败的数据流区段已记入死信队列，relay 的消息由定时巡查自动补发；feed 缺失的事件由核验列出（event-not-fed），修复后按案件补入。`,
    en: `Do: stretches of the stream that ${name} failed on are in its dead-letter queue; what relay missed the sweep sends again; what feed missed the verification names (event-not-fed), to be put back case by case once repaired.`,
  });

export const missedSweepImpact: Impact = because('sweep', {
  zh: '处置：定时触发未能送达 sweep 函数，请检查调用权限与函数状态。',
  en: 'Do: the schedule could not reach function sweep; check its permission and state.',
});

export const silentSweepImpact: Impact = because('sweep', {
  zh: '处置：十五分钟内 sweep 函数未运行，请检查定时规则是否启用。',
  en: 'Do: function sweep has not run for fifteen minutes; check that its schedule is enabled.',
});

export const inboxDeadLetterImpact = (unit: Impact): Impact => ({
  zh: `${unit.zh}有移交消息五次处理失败，该案当事人的参保在等待。处置：按日志代码查明原因，修复后从死信队列重投到收件箱；同一案件的后续消息也在等待。`,
  en: `A message for ${unit.en} failed five times; the person it is about waits for enrolment. Do: find the log code, repair, then redrive the dead letters to the inbox; later messages of that case wait too.`,
});

export const inboxDelayImpact = (unit: Impact): Impact => ({
  zh: `${unit.zh}收件箱有消息超过一小时未处理，该地县级经办机构看不到新移交。处置：检查 receive 函数；其他省份不受影响。`,
  en: `A message for ${unit.en} has waited over an hour; its county agencies see no new handovers. Do: check function receive; other provinces are not affected.`,
});

export const runDeadLetterImpact: Impact = because('runs', {
  zh: '处置：唤醒消息五次处理失败，按 runs 函数的日志代码查明原因；修复后定时巡查会自动再次唤醒，死信可直接删除。',
  en: 'Do: waking a run failed five times; find the log code of function runs. Once repaired the sweep wakes the run by itself; the dead letter can be deleted.',
});

export const runDelayImpact: Impact = because('runs', {
  zh: '处置：唤醒消息等待超过一小时，检查 runs 函数的并发上限和错误告警。',
  en: 'Do: a run has waited over an hour to be worked on; look at the concurrency limit and the error alarms of function runs.',
});

export const apiFailureImpact: Impact = {
  zh: '各地经办人员的请求返回服务器错误，办理中断。处置：查看各函数错误告警；请求带幂等键，恢复后可安全重试。',
  en: 'Requests of officers fail with server errors. Do: see the error alarms of the functions; requests carry an idempotency key and can safely be repeated.',
};

export const hotPartitionImpact: Impact = {
  zh: '台账写入被限流，经办人员的提交变慢或失败。处置：检查是否有单一分区键过热或批量推送集中，已提交的数据不会丢失。',
  en: 'Writes to the ledger are throttled; officers see slow or failed submissions. Do: look for a hot partition key or one large bulk push; nothing committed is lost.',
};
