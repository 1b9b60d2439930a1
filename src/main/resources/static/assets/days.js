// Days and times as people write them. Nothing is guessed: day first always, the year in full, and only what exists.

const clean = typed => typed.replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '').replace(/\s+/g, ' ').trim();
const two = number => String(number).padStart(2, '0');

// For a program: 2026-11-28. What is no day is null.
export const iso = (year, month, day) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` : null;
};

const written = typed => {
  const text = clean(typed);
  const people = /^(\d{1,2})(?:\. ?(\d{1,2})\. ?|\/(\d{1,2})\/)(\d{4})\.?$/.exec(text);
  const program = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return people ? [people[4], people[2] || people[3], people[1]].map(Number) : program ? program.slice(1).map(Number) : null;
};

// The day that was written, for a program, or null.
export const dayOf = typed => {
  const [year, month, day] = written(typed) || [];
  return year >= 1900 && year <= 2100 ? iso(year, month, day) : null;
};

// Why it is no day: the name of a sentence, or nothing.
export const wrongDay = typed => {
  const [year, month, day] = written(typed) || [];
  return dayOf(typed) ? undefined : !year ? 'day' : iso(year, month, day) ? 'year' : 'noSuchDay';
};

// The time that was written, for a program: 07:07. What is no time is null.
export const timeOf = typed => {
  const [, hour, minute] = /^(\d{1,2})[.:](\d{2})$/.exec(clean(typed)) || /^(\d{2})(\d{2})$/.exec(clean(typed)) || [];
  return hour < 24 && minute < 60 ? `${two(hour)}:${minute}` : null;
};

const isDay = text => /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(text) === text;

// A field's value is what goes to the server when it can be read, and otherwise just what was typed, with a mark between day and time.
const mark = '\u001f';
export const split = (value, timed) => {
  const [day, time = ''] = !timed ? [value || ''] : (value || '').split(value?.includes(mark) ? mark : 'T');
  return { day, time: time.replace(/^(\d{2}:\d{2}):.*$/, '$1') };
};
export const join = ({ day, time }, timed) => {
  const parts = { day: dayOf(day) || day.trim() && day, time: timeOf(time) || time.trim() && time };
  if (!timed || (!parts.day && !parts.time)) {
    return parts.day || null;
  }
  return parts.day + (isDay(parts.day) && timeOf(parts.time) ? 'T' : mark) + parts.time;
};

// The name of the sentence about a value that cannot be sent, or nothing.
export const wrongValue = (value, timed) => {
  const { day, time } = split(value, timed);
  return !day ? 'dayMissing' : wrongDay(day) || (timed ? (!time ? 'timeMissing' : timeOf(time) ? undefined : 'time') : undefined);
};

// As it is shown: day first, whatever the language of the browser.
export const shownDay = day => (isDay(day) ? day.split('-').reverse().map(Number).join('. ') : day);

// In words, with the day of the week: Saturday, 28 November 2026.
export const inWords = (day, language) => {
  if (!isDay(day)) {
    return '';
  }
  const say = options => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
  return `${say({ weekday: 'long' })}, ${say({ day: 'numeric', month: 'long', year: 'numeric' })}`;
};

// Whether the clock of this computer shows another time then than the clocks in Ljubljana.
export const isElsewhere = (day, time) => {
  const [year, month, date] = isDay(day) ? day.split('-').map(Number) : [new Date().getFullYear(), new Date().getMonth() + 1, new Date().getDate()];
  const [hour, minute] = (timeOf(time) || '12:00').split(':').map(Number);
  const here = new Date(year, month - 1, date, hour, minute);
  const clock = zone => new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(here);
  return clock('Europe/Ljubljana') !== clock(undefined);
};
