// What takes over from the server, and the elements themselves.
import 'union-widgets/hydrate';
import './view.js';
