"""Chromium without a window, and a server for the pages that it opens."""
import contextlib
import functools
import http.server
import subprocess
import tempfile
import threading


class Handler(http.server.SimpleHTTPRequestHandler):
    # The paths that were asked for and are not there.
    missing = []

    def log_message(self, *_):
        pass

    def send_error(self, code, *rest):
        self.missing.append(self.path)
        super().send_error(code, *rest)


@contextlib.contextmanager
def served(folder):
    """Serves a folder; gives the address of its root."""
    handler = functools.partial(Handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def chromium(url, *options):
    """Opens a page; gives what Chromium wrote on standard output and standard error."""
    with tempfile.TemporaryDirectory() as profile:
        result = subprocess.run(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--no-first-run", f"--user-data-dir={profile}", "--virtual-time-budget=15000", *options, url],
            capture_output=True, text=True, timeout=180)
    return result.stdout, result.stderr
