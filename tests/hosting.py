"""The built site as a real host serves it: nginx with docs/nginx.conf, compressed, with its headers."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CONF = Path(__file__).parents[1] / "docs" / "nginx.conf"
MAIN = """
daemon off; pid {work}/pid; error_log {work}/errors; worker_processes 1;
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {work}; proxy_temp_path {work}; fastcgi_temp_path {work};
  uwsgi_temp_path {work}; scgi_temp_path {work};
  {server}
}}
"""


def nginx() -> str | None:
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


@contextmanager
def hosted(site: Path, port: int = 0) -> Iterator[str]:
    """Serve `site` at the root of an address of its own; `port` 0 is any that is free."""
    command = nginx()
    assert command, "no nginx: see `make browser`"
    with socket.socket() as free:
        free.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a run just over leaves its port waiting
        free.bind(("127.0.0.1", port))
        port = free.getsockname()[1]
    server = CONF.read_text(encoding="utf-8")
    for usual, here in (("listen 80;", f"listen 127.0.0.1:{port};"), ("/var/www/pameran", str(site.resolve()))):
        assert server.count(usual) == 1, usual
        server = server.replace(usual, here)
    with tempfile.TemporaryDirectory() as work:
        conf = Path(work, "nginx.conf")
        conf.write_text(("user root;" if _is_root() else "") + MAIN.format(work=work, server=server), encoding="utf-8")
        process = subprocess.Popen([command, "-c", str(conf), "-e", f"{work}/errors"])
        try:
            _wait_for(port, process)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait(timeout=10)


def _is_root() -> bool:
    """Root's nginx gives its workers to another user, who may not read a temporary folder."""
    return os.geteuid() == 0


def _wait_for(port: int, process: subprocess.Popen) -> None:
    for _ in range(100):
        assert process.poll() is None, "nginx did not start"
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("nginx did not answer")
