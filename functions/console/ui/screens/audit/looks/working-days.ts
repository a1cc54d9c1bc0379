import notices from 'chinese-days/dist/chinese-days.json';

const daysOff: ReadonlySet<string> = new Set(Object.keys(notices.holidays));
const swappedWorkingDays: ReadonlySet<string> = new Set(Object.keys(notices.workdays));

/** Working days by the State Council's yearly holiday notice, with days swapped against weekends (调休). */
export const isWorkingDay = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return swappedWorkingDays.has(day) || (!daysOff.has(day) && weekday !== 0 && weekday !== 6);
};
