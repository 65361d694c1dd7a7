"""Whether a disk is this machine's own: what is written ahead is shared in memory, which no two machines have."""

from __future__ import annotations

import re
from pathlib import Path

MOUNTS = Path("/proc/self/mounts")
"""What is mounted where, on Linux; other systems aren't asked."""

SHARED = frozenset(
    {"9p", "afs", "beegfs", "ceph", "cifs", "glusterfs", "gpfs", "lustre", "nfs", "nfs4", "prl_fs", "smb3", "smbfs"}
    | {"vboxsf", "virtiofs", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "fuse.vmhgfs-fuse"}
)
"""The kinds of disk that other machines write to as well."""


def is_shared(folder: Path, mounts: Path = MOUNTS) -> bool:
    """Whether a folder is on a disk that other machines may write to; no, where nobody can tell."""
    try:
        rows = [line.split(" ") for line in mounts.read_text("utf-8", "replace").splitlines()]
        place = folder.resolve()
    except OSError:
        return False
    # The last of those of the same place covers the others.
    found = [(len(at.parts), number, row[2]) for number, row in enumerate(rows) if place.is_relative_to(at := _at(row))]
    return bool(found) and max(found)[2] in SHARED


def _at(row: list[str]) -> Path:
    """Where it is mounted; spaces are written in octal there."""
    return Path(re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), row[1]))
