"""Serves frozen advisories to one program, on the loopback of a box without network.

usage: osv-server.py SNAPSHOT LOG PROGRAM [ARGUMENT ...]

Starts PROGRAM with `{advisories}` in its arguments replaced by the address of the query endpoint (OSV API, POST /v1/query), and ends
with its exit code. Each query is one JSON line in LOG, written before it is answered. The snapshot is one JSON object:
{"ecosystem": "PyPI", "date": "2026-01-31", "packages": ["name", ...], "advisories": [OSV record, ...]}.
"""

import http.server
import json
import subprocess
import sys
import threading

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

LONGEST_QUERY_BYTES = 65536


def is_affected(affected, name, version):
    """Says whether one `affected` entry of an OSV record covers the version (OSV schema 1.6, evaluation algorithm)."""
    package = affected.get("package", {})
    if package.get("ecosystem") != "PyPI" or canonicalize_name(package.get("name", "")) != name:
        return False
    if any(is_version(text, version) for text in affected.get("versions", [])):
        return True
    # Commits are no versions; whatever else calls itself a range has versions in it.
    return any(is_in_range(entry, version) for entry in affected.get("ranges", []) if entry.get("type") != "GIT")


def is_version(text, version):
    """Says whether a listed version is this one, as an installer compares them: `1.0` is `1.0.0`, and what was built anew from it (`1.0+cpu`)."""
    try:
        return Version(text) in (version, Version(version.public))
    except InvalidVersion:
        # Nobody can pin it.
        return False


def is_in_range(entry, version):
    """Walks the events of a range in version order: introduced opens it, fixed closes it, last_affected closes it behind itself."""
    inside = False
    for kind, text in sorted(events_of(entry), key=lambda event: (event_version(event[1]), event[0] != "introduced")):
        at = event_version(text)
        if kind == "introduced" and version >= at:
            inside = True
        if kind == "fixed" and version >= at:
            inside = False
        if kind == "last_affected" and Version(version.public) > at:
            inside = False
    return inside


def events_of(entry):
    return [(kind, text) for event in entry.get("events", []) for kind, text in event.items() if kind != "limit"]


def event_version(text):
    return Version("0.dev0") if text == "0" else Version(text)


def answer_query(snapshot, query):
    """The OSV answer for one query: every record that affects the version, or nothing at all."""
    name = canonicalize_name(query["package"]["name"])
    version = Version(query["version"])
    hits = [record for record in snapshot["advisories"] if any(is_affected(entry, name, version) for entry in record["affected"])]
    return {"vulns": hits} if hits else {}


def make_handler(snapshot, log):
    lock = threading.Lock()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            length = int(self.headers.get("Content-Length", "0"))
            if self.path != "/v1/query" or length > LONGEST_QUERY_BYTES:
                self.send_error(404)
                return
            try:
                query = json.loads(self.rfile.read(length))
                record = {"name": query["package"]["name"], "version": query["version"]}
                answer = answer_query(snapshot, query)
            except (ValueError, KeyError, TypeError, InvalidVersion):
                # No answer is better than "clean" for a question that was not understood.
                self.send_error(400)
                return
            with lock:
                log.write(json.dumps(record) + "\n")
                log.flush()
            body = json.dumps(answer).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments):
            """Says nothing: stderr is the program's."""

    return Handler


def main():
    snapshot_path, log_path, *command = sys.argv[1:]
    with open(snapshot_path, encoding="utf-8") as file:
        snapshot = json.load(file)
    with open(log_path, "x", encoding="utf-8") as log:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), make_handler(snapshot, log))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/v1/query"
        # Not shut down afterwards: that waits for half a second, and the threads end with this process.
        finished = subprocess.run([part.replace("{advisories}", address) for part in command], check=False)
    # A program that a signal ended ends this one the way that a shell would say it.
    return finished.returncode if finished.returncode >= 0 else 128 - finished.returncode


if __name__ == "__main__":
    sys.exit(main())
