// A text that is only shown: read whole, however long, and a day in it day first with its name. Where there is none it says so.
import { Description, Label, Textfield, h, useEffect, useRef } from './camunda-forms.js';
import { inWords, shownDay } from '../days.js';
import { language, looks, say } from './field.js';

const readable = text => {
  const [, day, time = ''] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}).*)?$/.exec(text) || [];
  const words = day && inWords(day, language());
  return words ? `${shownDay(day)}${time && `, ${time}`} (${words})` : text;
};

export const LockedText = props => {
  const { field, domId } = props;
  const box = useRef(null);
  const text = readable(String(props.value ?? ''));
  useEffect(() => {
    box.current.style.height = '0';
    box.current.style.height = `${box.current.scrollHeight + 2}px`;
  }, [text]);
  return h('div', { class: looks(field.type, props) },
    h(Label, { htmlFor: domId, label: field.label }),
    h('textarea', { id: domId, ref: box, class: 'fjs-textarea zv-locked', rows: 1, readOnly: true, value: text, placeholder: say('none'), 'aria-describedby': `${domId}-description` }),
    h(Description, { id: `${domId}-description`, description: field.description }));
};

// A day, or an answer from a list, that is only shown is read like a text: nothing about it looks as if it could be changed.
export const LockedDay = props => h(LockedText, { ...props, field: { ...props.field, label: props.field.dateLabel } });

export const LockedChoice = props => h(LockedText, {
  ...props, value: [props.value ?? []].flat().map(each => props.field.values?.find(option => option.value === each)?.label ?? each).join(', ')
});

export const TextField = props => h(props.readonly ? LockedText : Textfield, props);
TextField.config = Textfield.config;
