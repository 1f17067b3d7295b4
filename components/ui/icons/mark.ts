/** Our mark on a 24 by 24 grid: an opening quotation mark that is a drop, over the water it springs from. */
export const MARK = {
  quote: 'M16.8 1.6C11 2.9 6.7 6.9 6.7 11.5a5.1 5.1 0 1 0 10.2 0c0-2.3-1.5-4.2-3.6-4.9.5-2 1.7-3.7 3.5-5z',
  water: 'M3.8 20.6c2.6-1.7 5.2-1.7 8.2 0s5.6 1.7 8.2 0',
} as const;
