/** `2026-11-22T05:24:22.000Z` → `2026-11-22 13:24`, the time of China wherever the screen stands. */
export const chinaTime = (instant: string): string =>
  new Date(instant).toLocaleString('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  });

export const When = ({ at }: { readonly at: string }) => (
  <time dateTime={at} className="numbers">
    {chinaTime(at)}
  </time>
);
