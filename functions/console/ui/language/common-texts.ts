import { words } from './words.ts';

/** What several screens say. */
export const common = {
  product: words('跨省参保移交平台', 'Enrolment exchange'),
  retry: words('重试', 'Try again'),
  cancel: words('取消', 'Cancel'),
  confirm: words('确认', 'Confirm'),
  close: words('关闭', 'Close'),
  more: words('加载更多', 'Load more'),
  loading: words('正在加载…', 'Loading…'),
  none: words('—', '—'),
  nation: words('全国', 'The nation'),
} as const;
