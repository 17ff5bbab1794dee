/*
 * What the page's side of the stand-in adds before the preload runs. It is written into the page as text, so
 * it uses nothing from outside itself.
 */

/** Names that main's side calls in the page, and the page calls in main's. */
export const worldNames = {
  say: '__standinSay',
  portSay: '__standinPortSay',
  hear: '__standinHear',
  portHear: '__standinPortHear',
}

/** The init script: a `require` that knows two things of Electron, then the built preload. */
export function preloadScript(preload: string): string {
  return `(() => {
  if (window.top !== window) return;
  const listeners = new Map();
  const ports = new Map();
  const carry = (data) => typeof data === 'string' ? { text: data }
    : { bytes: btoa(Array.from(new Uint8Array(data.buffer ?? data), (byte) => String.fromCharCode(byte)).join('')) };
  const open = (message) => message.text ?? Uint8Array.from(atob(message.bytes), (char) => char.charCodeAt(0));
  window.${worldNames.hear} = (channel, data, portId) => {
    const event = { ports: [] };
    if (portId !== undefined) {
      const { port1, port2 } = new MessageChannel();
      ports.set(portId, port1);
      port1.onmessage = ({ data }) => {
        if (data instanceof Blob) data.arrayBuffer().then((bytes) => window.${worldNames.portSay}(portId, carry(new Uint8Array(bytes))));
        else window.${worldNames.portSay}(portId, carry(data));
      };
      event.ports.push(port2);
    }
    for (const listener of listeners.get(channel) ?? []) listener(event, data);
  };
  window.${worldNames.portHear} = (portId, message) => ports.get(portId)?.postMessage(open(message));
  const electron = {
    contextBridge: { exposeInMainWorld: (name, api) => { window[name] = api; } },
    ipcRenderer: {
      send: (channel, data) => { window.${worldNames.say}(channel, data); },
      on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); },
    },
  };
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('A sandboxed preload has no ' + name);
  };
  const module = { exports: {} };
  ((require, module, exports) => {\n${preload}\n})(require, module, module.exports);
})()`
}
