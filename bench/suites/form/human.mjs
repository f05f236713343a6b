// How long a person takes for what they do, by the keystroke-level model (Card, Moran & Newell, The
// Psychology of Human-Computer Interaction, 1983), with a phone's keys.

/** Making up one's mind before a question, a consent or a button (operator M), seconds. */
const THINK = 1.35;
/** A key of a phone's keyboard: 36.2 words of five characters a minute (Palin et al., MobileHCI 2019). */
const KEY = 0.33;
/** Touching something on the screen. */
const TAP = 0.4;

/** A name of three characters in pinyin: ten letters, and the word chosen from the list. */
const NAME = 10 * KEY + TAP;

/** Seconds by what is done. */
export const human = {
  /** A question that is answered already, or left: it is read. */
  read: () => THINK,
  name: () => THINK + TAP + NAME,
  typed: text => THINK + TAP + [...text].length * KEY,
  ticked: () => THINK + TAP,
  pressed: () => THINK + TAP,
};
