import { browser } from 'wxt/browser';

/** A command of the extension. */
export interface Shortcut {
  /** As in the manifest; `_execute_action` opens the popup. */
  name: string;
  /** In the browser's language. */
  description: string;
  /** E.g. "Alt+Shift+M"; `null` when the user has removed it or another extension uses it. */
  keys: string | null;
}

/** The commands with their current keys, which users can change in the browser. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut }) => ({
    name: name ?? '',
    description: description ?? '',
    keys: shortcut || null,
  }));
}

/** Opens the browser's page for shortcuts: extensions can neither change them nor link there. */
export async function openShortcutSettings(): Promise<void> {
  // Firefox from version 137: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings
  const commands: Partial<Record<'openShortcutSettings', () => Promise<void>>> & object = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
