// What is shown but not given out of hand: due date, organisation and worker of a task.
const fixed = '[cam-tasklist-task-meta] [cam-widget-inline-field], [cam-tasklist-task-meta] .groups';
const leaveAlone = event => {
  if (event.target.closest(fixed) && event.key !== 'Tab') {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
};
['click', 'keydown'].forEach(type => addEventListener(type, leaveAlone, true));
