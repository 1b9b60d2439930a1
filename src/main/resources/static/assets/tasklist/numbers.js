// Numbers as people write them: digits, with a comma or a point before decimals where the question has decimals.

// The number, or what was typed where it is none; null where nothing was typed.
export const numberOf = (typed, decimals) => {
  const text = typed.trim();
  const [, whole, after = ''] = /^(-?\d{1,12})(?:[.,](\d+))?$/.exec(text) || [];
  return !text ? null : whole === undefined || after.length > decimals ? text : Number(after ? `${whole}.${after}` : whole);
};

export const shownNumber = (value, language) => (value ?? '') === '' ? '' : language.startsWith('sl') && typeof value === 'number' ? String(value).replace('.', ',') : String(value);
