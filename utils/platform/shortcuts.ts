import { browser } from 'wxt/browser';

/** A command of the extension. */
export interface Shortcut {
  /** As in the manifest; `_execute_action` opens the popup. */
  name: string;
  /** As the browser writes it, in its language. */
  description: string;
  /** E.g. "Alt+Shift+M"; `null` when the user or another extension has taken it away. */
  keys: string | null;
}

/** The commands with the keys they have at present: users change them in the browser. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut }) => ({
    name: name ?? '',
    description: description ?? '',
    keys: shortcut || null,
  }));
}

/** Opens the browser's own page where shortcuts are changed: extensions may not change them, nor link there. */
export async function openShortcutSettings(): Promise<void> {
  // Firefox from version 137: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings
  const commands: Partial<Record<'openShortcutSettings', () => Promise<void>>> & object = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
