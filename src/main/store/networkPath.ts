import { readFileSync } from 'node:fs';

export interface Mount {
  readonly point: string;
  readonly type: string;
}

const networkTypes = new Set([
  'afs',
  'beegfs',
  'ceph',
  'cifs',
  'coda',
  'davfs',
  'glusterfs',
  'lustre',
  'ncpfs',
  'nfs',
  'nfs3',
  'nfs4',
  'smb',
  'smb2',
  'smb3',
  'smbfs',
  'fuse.cifs',
  'fuse.davfs2',
  'fuse.glusterfs',
  'fuse.gvfsd-fuse',
  'fuse.nfs',
  'fuse.rclone',
  'fuse.s3fs',
  'fuse.smbnetfs',
  'fuse.sshfs',
]);

/**
 * Whether an absolute path lies on another machine, where SQLite's WAL mode does not work
 * (https://www.sqlite.org/wal.html, “all processes must be on the same host”).
 * A Windows share is told by its name, a Linux one by the type of the innermost mount that holds the path.
 */
export function networkPath(path: string, mounts: readonly Mount[]): boolean {
  const slashed = path.replaceAll('\\', '/');
  if (/^\/\/[?.]\/UNC\//i.test(slashed)) return true;
  if (/^\/\/[^/?.][^/]*\/[^/]+/.test(slashed)) return true;
  let innermost: Mount | undefined;
  for (const mount of mounts) {
    const holds = mount.point === '/' || slashed === mount.point || slashed.startsWith(`${mount.point}/`);
    // A later mount on the same point hides the earlier one.
    if (holds && mount.point.length >= (innermost?.point.length ?? 0)) innermost = mount;
  }
  return innermost !== undefined && networkTypes.has(innermost.type);
}

/** The mounts in the text of /proc/mounts, where blanks in a path are written `\040`. */
export function parseMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, point, type] = line.split(' ');
    if (point === undefined || type === undefined) return [];
    return [
      {
        point: point.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8))),
        type,
      },
    ];
  });
}

/** The mounts of this machine; none where the system keeps no such list (Windows, macOS). */
export function currentMounts(): Mount[] {
  try {
    return parseMounts(readFileSync('/proc/self/mounts', 'utf8'));
  } catch {
    return [];
  }
}
