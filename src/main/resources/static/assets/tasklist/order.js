// The earliest due comes first.
const [path, search = ''] = location.hash.slice(1).split('?');
if (!search.includes('sorting=')) {
  const sorting = 'sorting=' + encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  history.replaceState(null, '', '#' + (path || '/') + '?' + [search, sorting].filter(part => part).join('&'));
}
