import { readWcxb } from '../tests/bench/extract/bench-set';
const p = readWcxb('/work/shared/bench/data').find(p=>p.id==='0001')!;
const h = p.html(); const i = h.search(/HOLIDAY SCHEDULES|Holiday Schedules/i);
console.log(h.slice(Math.max(0,i-1500), i+300));
