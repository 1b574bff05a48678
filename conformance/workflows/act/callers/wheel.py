"""Writes the project's wheel into a folder, as a build tool of the caller's own choice would."""

import base64
import hashlib
import pathlib
import sys
import zipfile

NAME = "hostname_api-1.0.0"
METADATA = "Metadata-Version: 2.1\nName: hostname-api\nVersion: 1.0.0\nRequires-Dist: idna>=3.7\n"
WHEEL = "Wheel-Version: 1.0\nGenerator: wheel.py\nRoot-Is-Purelib: true\nTag: py3-none-any\n"

sources = sorted(pathlib.Path("src").rglob("*.py"))
files = {str(path.relative_to("src")): path.read_bytes() for path in sources}
files[f"{NAME}.dist-info/METADATA"] = METADATA.encode()
files[f"{NAME}.dist-info/WHEEL"] = WHEEL.encode()
record = f"{NAME}.dist-info/RECORD"
lines = [f"{record},,\n"]
for path, content in files.items():
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
    lines.append(f"{path},sha256={digest},{len(content)}\n")
files[record] = "".join(lines).encode()

folder = pathlib.Path(sys.argv[1])
folder.mkdir()
with zipfile.ZipFile(folder / f"{NAME}-py3-none-any.whl", "w", zipfile.ZIP_DEFLATED) as wheel:
    for path, content in files.items():
        wheel.writestr(zipfile.ZipInfo(path), content)
