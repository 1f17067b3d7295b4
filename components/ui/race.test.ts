import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Race } from './race';

const FRAME_MS = 16;

describe('a race', () => {
  const onOver = vi.fn();
  let race: Race;

  beforeEach(() => {
    vi.useFakeTimers();
    race = new Race(onOver);
  });
  afterEach(() => vi.useRealTimers());

  function move(times: number, isFar = true): void {
    for (let time = 0; time < times; time++) {
      race.moved(isFar);
      vi.advanceTimersByTime(FRAME_MS);
    }
  }

  it('is three far moves in a row', () => {
    move(2);
    expect(race.isOn).toBe(false);
    move(1);
    expect(race.isOn).toBe(true);
  });

  it('is no jump: its end is looked at', () => {
    move(1);
    vi.advanceTimersByTime(200);
    move(2);
    expect(race.isOn).toBe(false);
    vi.advanceTimersByTime(200);
    expect(onOver).not.toHaveBeenCalled();
  });

  it('is none while rows pass one by one', () => {
    move(50, false);
    expect(race.isOn).toBe(false);
  });

  it('is over, and tells it once, when nothing moves far any more', () => {
    move(10);
    move(20, false);
    expect(race.isOn).toBe(false);
    expect(onOver).toHaveBeenCalledOnce();
  });

  it('goes on while it moves', () => {
    move(100);
    expect(race.isOn).toBe(true);
    expect(onOver).not.toHaveBeenCalled();
  });

  it('tells nothing when it is ended by who watches it', () => {
    move(10);
    race.end();
    vi.advanceTimersByTime(200);
    expect(onOver).not.toHaveBeenCalled();
  });
});
