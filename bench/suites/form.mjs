// The join form: ours against other form libraries, and the whole way of one applicant.
import { journey } from './form/journey.mjs';
import { peers } from './form/peers.mjs';

export const suite = { title: 'Join form', scenarios: [peers, journey] };
