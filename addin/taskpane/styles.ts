/** What does the pane look like before any view is fetched? Its styles, in the order in which they overrule one another; a view's own come with its chunk. */
import './pane.css';
import './tables.css';
import './report.css';
import './figures.css';
import './form/form.css';
import './collect/collect.css';
import './intake/intake.css';
import './todo/todo.css';
