import { civilDate, type CivilDate } from './civil-date';

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher), from which the movable holidays follow. */
export function easterSunday(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const leapCorrection = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCorrection - moonCorrection + 15) % 30;
  const weekdayOffset = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateCorrection = Math.floor((golden + 11 * epact + 22 * weekdayOffset) / 451);
  const position = epact + weekdayOffset - 7 * lateCorrection + 114;
  return civilDate(year, Math.floor(position / 31), (position % 31) + 1);
}
