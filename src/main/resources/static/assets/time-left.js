// How long it is until something is due, or since: always the same number for the same moment, wherever it is shown. What has not
// passed whole is not counted, so that nobody is promised an hour she does not have.

const units = [['day', 1440], ['hour', 60], ['minute', 1]];

export const timeLeft = (iso, now, language) => {
  const minutes = Math.trunc((new Date(iso) - new Date(now)) / 60000);
  const [unit, size] = units.find(([, each]) => Math.abs(minutes) >= each) || ['minute', 1];
  return new Intl.RelativeTimeFormat(language, { numeric: minutes ? 'always' : 'auto' }).format(Math.trunc(minutes / size), unit);
};
