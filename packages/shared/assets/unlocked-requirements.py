"""Says which requirements of an artifact the packages installed from a lock do not satisfy, those of its dependencies included.

usage: unlocked-requirements.py LOCKED ARTIFACT UNPACKED

LOCKED is the folder that the lock was installed into, or empty for none. Of a wheel the metadata in ARTIFACT is read; of another archive
the `PKG-INFO` at the top of UNPACKED, and none when it is not there. Nothing of the artifact is imported. Markers hold for this
interpreter; an extra counts where somebody asks for it. Prints {"unlocked": [NAME, ...]}, sorted; ends 1 when metadata cannot be read.
"""

import email
import importlib.metadata
import json
import pathlib
import re
import sys
import zipfile

from pip._vendor.packaging.requirements import Requirement
from pip._vendor.packaging.utils import canonicalize_name

LONGEST_METADATA_BYTES = 4 * 1024 * 1024
WHEEL_METADATA = re.compile(r"[^/]+\.dist-info/METADATA")
PACKAGE_NAME = re.compile(r"[A-Za-z0-9._-]{1,100}")


def metadata_texts(artifact, unpacked):
    """The metadata that the artifact carries about itself; a wheel has exactly one."""
    if artifact.endswith(".whl"):
        with zipfile.ZipFile(artifact) as wheel:
            (entry,) = [info for info in wheel.infolist() if WHEEL_METADATA.fullmatch(info.filename)]
            with wheel.open(entry) as stream:
                return [limited(stream)]
    texts = []
    for path in sorted([*pathlib.Path(unpacked).glob("PKG-INFO"), *pathlib.Path(unpacked).glob("*/PKG-INFO")]):
        with path.open("rb") as stream:
            texts.append(limited(stream))
    return texts


def limited(stream):
    content = stream.read(LONGEST_METADATA_BYTES + 1)
    if len(content) > LONGEST_METADATA_BYTES:
        raise ValueError("the metadata is too long")
    return content.decode("utf-8")


def requirements_of(lines, extras):
    """The requirements among the lines that hold here, alone or with one of the extras."""
    for requirement in map(Requirement, lines):
        marker = requirement.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in extras):
            yield requirement


def find_unlocked(own, locked):
    """Follows the requirements through the locked packages; names of what no locked package satisfies."""
    unlocked = set()
    asked = {}
    waiting = list(requirements_of(own, {""}))
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        package = locked.get(name)
        if package is None or requirement.url or not requirement.specifier.contains(package.version, prereleases=True):
            unlocked.add(name if PACKAGE_NAME.fullmatch(name) else "?")
            continue
        extras = {"", *requirement.extras}
        if not extras <= asked.get(name, set()):
            asked[name] = asked.get(name, set()) | extras
            waiting.extend(requirements_of(package.requires or [], asked[name]))
    return sorted(unlocked)


def main(folder, artifact, unpacked):
    installed = importlib.metadata.distributions(path=[folder]) if folder else []
    locked = {canonicalize_name(package.metadata["Name"]): package for package in installed}
    own = [line for text in metadata_texts(artifact, unpacked) for line in email.message_from_string(text).get_all("Requires-Dist", [])]
    json.dump({"unlocked": find_unlocked(own, locked)}, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
