// Several answers of which each is a button of its own belong to one question: it is said with them, and arrows move among them.

// Draws what the library draws, and says what belongs together.
export const grouped = (Stock, role) => {
  const Group = props => {
    const drawn = Stock(props);
    const { domId, field, errors = [] } = props;
    const [question, answers] = drawn.props.children;
    question.props.id = `${domId}-question`;
    Object.assign(drawn.props, {
      role, 'aria-labelledby': `${domId}-question`, 'aria-describedby': `${domId}-description ${domId}-error-message`
    });
    if (role === 'radiogroup') {
      Object.assign(drawn.props, { 'aria-required': Boolean(field.validate?.required), 'aria-invalid': errors.length > 0 });
      [answers || []].flat().forEach(answer => { answer.props.children.props.name = domId; });
    }
    return drawn;
  };
  Group.config = Stock.config;
  return Group;
};
