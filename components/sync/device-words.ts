import type { DeviceHead } from '../../utils/sync/device-head';

/** What a device is called: its name, or the beginning of its id where it has none. */
export function deviceWords({ name, device }: Pick<DeviceHead, 'name' | 'device'>): string {
  return name.trim() || device.slice(0, 8);
}
