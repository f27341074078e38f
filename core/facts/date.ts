/** Dates as ISO texts, `2026-12-01`, which sort as the days do. */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The date of a moment where the clock of this machine stands. */
export function isoDate(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The date so many days later; undefined for a text that is no date of the calendar. */
export function addDays(date: string, days: number): string | undefined {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const start = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (start.getUTCMonth() !== Number(month) - 1) return undefined;
  return new Date(start.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
