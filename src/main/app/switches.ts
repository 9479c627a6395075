import { app } from 'electron';

/** Turns off everything with which Chromium would reach for a network by itself. Before `ready`. */
export function stayOffline(): void {
  const line = app.commandLine;
  line.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  line.appendSwitch('no-proxy-server');
  line.appendSwitch('disable-quic');
  line.appendSwitch('disable-background-networking');
  line.appendSwitch('disable-component-update');
  line.appendSwitch('disable-domain-reliability');
  line.appendSwitch('dns-prefetch-disable');
  line.appendSwitch('no-pings');
}
