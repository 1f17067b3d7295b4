/** A piece of a text: UTF-16 units from `start` up to `end` (not included). */
export interface Stretch {
  start: number;
  end: number;
}
