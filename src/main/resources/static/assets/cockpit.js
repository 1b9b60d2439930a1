// What this product changes in Cockpit, besides user-styles.css and config.js.
import './webapps.js';

export default [];
