// What this product changes in Tasklist, besides user-styles.css and config.js: one file for each subject.
import './webapps.js';
import './tasklist/drafts.js';
import './tasklist/nothing-kept.js';
import './tasklist/signed-out.js';
import './tasklist/leaving.js';
import './tasklist/fixed.js';
import './tasklist/refusals.js';
import './tasklist/fields.js';
import './tasklist/steady-click.js';
import './tasklist/order.js';
import './tasklist/lists.js';
import './tasklist/times.js';
import './tasklist/alone.js';
import './tasklist/offers.js';
import './tasklist/take-over.js';
import './tasklist/case-tab.js';

export default [];
