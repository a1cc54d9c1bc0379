/** What the tabs of one browser tell each other of the desk; nothing of any case. */
type News = 'touched' | 'left';

const channel = new BroadcastChannel('exchange-desk');

export const tellTabs = (news: News): void => channel.postMessage(news);

/** Hears the other tabs, not this one. Returns how to stop. */
export const hearTabs = (wanted: News, then: () => void): (() => void) => {
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (data === wanted) then();
  };
  channel.addEventListener('message', hear);
  return () => channel.removeEventListener('message', hear);
};
