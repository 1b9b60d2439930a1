// Finding an answer in a long list: capitals, accents and the letters people cannot type make no difference.

const plain = { đ: 'd', ð: 'd', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i', '’': "'", '‘': "'" };

export const folded = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[đðłøæœßı’‘]/g, letter => plain[letter])
  .replace(/\s+/g, ' ').trim();

const labels = new Map();
const foldedLabel = ({ label }) => labels.get(label) ?? labels.set(label, folded(label)).get(label);

// What fits what was typed: first what begins so.
export const found = (options, typed) => {
  const wanted = folded(typed);
  const at = options.map(option => ({ option, at: foldedLabel(option).indexOf(wanted) })).filter(each => each.at >= 0);
  return [...at.filter(each => each.at === 0), ...at.filter(each => each.at > 0)].map(each => each.option);
};

// The answer that is called exactly so.
export const named = (options, typed) => {
  const wanted = folded(typed);
  return options.find(option => foldedLabel(option) === wanted);
};
