// A question with several answers from a list one searches by typing. What was typed and is not in the list stays behind the
// answers, where it is marked.
import { Description, Errors, Label, h, useRef, useState } from './camunda-forms.js';
import { useChoiceList } from './choice-list.js';
import { found, named } from './choices.js';
import { input, looks, say } from './field.js';

export const ChoicesField = props => {
  const { field, value, domId, onChange, onBlur, onFocus } = props;
  const options = field.values || [];
  const [typing, setTyping] = useState(null);
  const box = useRef(null);
  const fixed = props.readonly || props.disabled;
  const settled = { ...props, errors: typing === null ? props.errors || [] : [] };
  const answers = (value || []).map(each => options.find(option => option.value === each)).filter(Boolean);
  const left = (value || []).find(each => !options.some(option => option.value === each)) ?? '';
  const others = options.filter(option => !answers.includes(option));
  const wanted = typing ?? left;
  // A form draws all its questions at every key: what is not looked for is not searched.
  const shown = wanted ? found(others, wanted) : others;
  const set = (chosen, text = '') => onChange({ field, value: [...chosen.map(option => option.value), ...text.trim() ? [text.trim()] : []] });
  const answer = option => {
    setTyping(null);
    set([...answers, option]);
  };
  const list = useChoiceList({ domId, label: field.label, shown, begin: () => 0, answer, empty: say(others.length ? 'nothingFound' : 'allChosen') });
  const leave = () => {
    const meant = typing !== null && named(others, typing);
    setTyping(null);
    list.close();
    if (meant) {
      answer(meant);
    }
    if (onBlur) {
      onBlur();
    }
  };

  return h('div', { class: looks('taglist', settled) },
    h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required }),
    h('div', { class: `fjs-taglist${settled.errors.length ? ' hasErrors' : ''}${fixed ? ' fjs-disabled' : ''}` },
      h('div', { class: 'fjs-taglist-tags' }, answers.map(option => h('div', { class: 'fjs-taglist-tag', key: option.value },
        h('span', { class: 'fjs-taglist-tag-label' }, option.label),
        !fixed && h('button', {
          type: 'button', class: 'fjs-taglist-tag-remove', 'aria-label': `${say('clear')}: ${option.label}`, title: say('clear'),
          onMouseDown: event => event.preventDefault(),
          onClick: () => { set(answers.filter(each => each !== option), left); box.current.focus(); }
        }, '×')))),
      h('input', {
        ...input(settled), class: 'fjs-taglist-input', ref: box, ...list.attributes, placeholder: fixed ? '' : say('search'), value: typing ?? left,
        required: field.validate?.required && !answers.length,
        onInput: ({ target }) => {
          setTyping(target.value);
          list.show(0);
          set(answers, target.value);
        },
        onMouseDown: () => !fixed && list.show(0),
        onKeyDown: event => {
          if (event.key === 'Backspace' && !event.target.value && answers.length && !fixed) {
            set(answers.slice(0, -1));
          } else if (!fixed) {
            list.keys(event);
          }
        },
        onFocus: () => onFocus && onFocus(),
        onBlur: leave
      })),
    list.drawn,
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors: settled.errors }));
};
