// The calendar beside a field for a day: weeks begin on Monday, in the language of the user, and days are never converted.
import { iso } from '../days.js';

const names = (language, unit, style, days) =>
  days.map(day => new Intl.DateTimeFormat(language, { [unit]: style, timeZone: 'UTC' }).format(new Date(day)));
// The fourth of January 1970 was a Sunday.
const week = [3, 4, 5, 6, 7, 8, 9].map(day => day * 86400000);
const year = [...Array(12).keys()].map(month => Date.UTC(1970, month, 1));
const words = language => ({
  firstDayOfWeek: 1,
  weekdays: { shorthand: names(language, 'weekday', 'short', week), longhand: names(language, 'weekday', 'long', week) },
  months: { shorthand: names(language, 'month', 'short', year), longhand: names(language, 'month', 'long', year) }
});

// Draws it into an element, and says which day was chosen; the place for typing stays where it is.
export const calendar = (place, language, chosen, left) => {
  const anchor = place.appendChild(document.createElement('input'));
  Object.assign(anchor, { type: 'text', tabIndex: -1, className: 'zv-anchor' });
  anchor.setAttribute('aria-hidden', 'true');
  const drawn = window.flatpickr(anchor, {
    static: true, clickOpens: false, disableMobile: true, locale: words(language),
    minDate: new Date(1900, 0, 1), maxDate: new Date(2100, 11, 31, 23),
    onChange: ([day]) => day && chosen(iso(day.getFullYear(), day.getMonth() + 1, day.getDate())),
    onClose: () => place.contains(document.activeElement) && left()
  });
  // Escape closes the calendar and not what it stands in.
  place.onkeydown = event => event.key === 'Escape' && event.stopPropagation();
  return {
    open: day => {
      const [year, month, date] = (day || '').split('-').map(Number);
      if (date) {
        drawn.setDate(new Date(year, month - 1, date, 12), false);
      } else {
        drawn.clear(false);
        drawn.jumpToDate(new Date());
      }
      drawn.open();
      (drawn.calendarContainer.querySelector('.flatpickr-day.selected') || drawn.calendarContainer.querySelector('.flatpickr-day.today')
        || drawn.calendarContainer.querySelector('.flatpickr-day'))?.focus();
    },
    destroy: () => { drawn.destroy(); place.replaceChildren(); }
  };
};
