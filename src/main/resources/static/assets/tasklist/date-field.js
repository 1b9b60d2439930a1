// A question for a day, or for a day and a time: what is typed is read at once, and what cannot be read stays as it was typed.
import { Description, Errors, Label, h, useEffect, useRef, useState } from './camunda-forms.js';
import { calendar } from './calendar.js';
import { inWords, isElsewhere, join, shownDay, split, timeOf } from '../days.js';
import { group, input, language, looks, say } from './field.js';

const quarters = [...Array(96).keys()].map(quarter => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String(quarter % 4 * 15).padStart(2, '0')}`);

export const DateField = props => {
  const { field, value, domId, onChange, onBlur, onFocus } = props;
  const timed = field.subtype === 'datetime';
  const [typing, setTyping] = useState(null);
  const parts = split(value, timed);
  const [inside, setInside] = useState(false);
  // Whoever goes on from the day to its time is not told yet that the time is missing.
  const early = inside ? [say('dayMissing'), say('timeMissing')] : [];
  const settled = { ...props, errors: typing ? [] : (props.errors || []).filter(sentence => !early.includes(sentence)) };
  const fields = useRef(null);
  const place = useRef(null);
  const month = useRef(null);

  const change = part => onChange({ field, value: join({ ...parts, ...part }, timed) });
  const latest = useRef(change);
  latest.current = change;
  const typeAgain = () => fields.current?.querySelector('input')?.focus();
  useEffect(() => () => month.current?.destroy(), []);
  const openCalendar = () => {
    month.current ??= calendar(place.current, language(), day => latest.current({ day }), typeAgain);
    setTyping(null);
    month.current.open(parts.day);
  };

  const leave = event => {
    const goesOn = fields.current.contains(event.relatedTarget);
    setTyping(null);
    setInside(goesOn);
    if (!goesOn && onBlur) {
      onBlur();
    }
  };
  const typeable = (part, shown) => ({
    value: typing?.[part] ?? shown,
    onInput: ({ target }) => {
      setTyping({ [part]: target.value });
      change({ [part]: target.value });
    },
    onBlur: leave,
    onFocus: () => {
      setInside(true);
      onFocus && onFocus();
    },
    onKeyDown: event => {
      if (event.key === 'Enter') {
        event.preventDefault();
        setTyping(null);
      } else if (event.key === 'ArrowDown' && part === 'day' && !props.readonly) {
        event.preventDefault();
        openCalendar();
      }
    }
  });

  const words = inWords(parts.day, language());
  const elsewhere = timed && isElsewhere(parts.day, parts.time);
  return h('div', { class: looks('datetime', settled) },
    h('div', { class: 'fjs-vertical-group', ref: fields },
      h('div', { class: 'fjs-datetime-subsection' },
        h(Label, { id: `${domId}-label`, htmlFor: `${domId}-date`, label: field.dateLabel, required: field.validate?.required }),
        h('div', { class: group(settled) },
          h('input', { ...input(settled, `${domId}-date`), placeholder: say('day.placeholder'), ...typeable('day', shownDay(parts.day)) }),
          !props.readonly && !props.disabled && h('button', {
            type: 'button', class: 'zv-calendar', tabIndex: -1, title: say('calendar'), 'aria-label': say('calendar'), 'aria-describedby': `${domId}-label`, onClick: openCalendar
          })),
        h('div', { class: 'fjs-datepicker', ref: place })),
      timed && h('div', { class: 'fjs-datetime-separator' }),
      timed && h('div', { class: 'fjs-datetime-subsection' },
        h(Label, { htmlFor: `${domId}-time`, label: field.timeLabel, required: field.validate?.required }),
        h('div', { class: `${group(settled)} fjs-timepicker` },
          h('input', { ...input(settled, `${domId}-time`), placeholder: say('time.placeholder'), list: `${domId}-quarters`, ...typeable('time', parts.time) })),
        h('datalist', { id: `${domId}-quarters` }, quarters.map(time => h('option', { value: time }))))),
    h('p', { class: 'zv-words', 'aria-live': 'polite' },
      words && h('time', { datetime: parts.day + (timeOf(parts.time) ? `T${parts.time}` : '') }, words),
      elsewhere && h('span', { class: 'zv-zone' }, say('ljubljana'))),
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors: settled.errors }));
};

DateField.config = {
  type: 'datetime', keyed: true, label: 'Date time', group: 'basic-input', emptyValue: null,
  sanitizeValue: ({ value }) => (typeof value === 'string' && value ? value : null),
  create: (options = {}) => ({ ...options })
};
