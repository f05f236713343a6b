// Ours as a page has it that has the document already: nothing is asked for.
/* global document */
import '../../../src/widgets/craftsman-card/index.ts';

export function make(person) {
  const card = document.createElement('union-craftsman-card');
  card.layout = 'standard';
  card.loading = 'eager';
  card.data = person;
  return card;
}
