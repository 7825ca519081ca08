"""A server of the test's own, on the loopback, and someone who talks to it."""
import http.client, json, os, pathlib, resource, secrets, shutil, signal, subprocess, tempfile, threading

ROOT = pathlib.Path(__file__).resolve().parents[2]

class Reply:
    def __init__(self, reply):
        self.status = reply.status
        self.headers = {name.lower(): value for name, value in reply.getheaders()}
        self.body = reply.read()

    @property
    def etag(self):
        return self.headers["etag"].strip('"')

    def json(self):
        return json.loads(self.body)

class Server:
    """The built program, serving a folder that is gone afterwards."""

    def __init__(self, program, demo="examples", people=0, web=None):
        self.program, self.demo, self.people, self.web = program, demo, people, web
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="meanwhile."))
        self.process = None

    def start(self, largest_file=None):
        def in_child():
            if largest_file:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
        command = [self.program, "serve", "--data", self.folder / "data", "--port", "0", "--demo", self.demo,
                   "--demo-people", str(self.people)]
        if self.web:
            command += ["--web", self.web]
        self.log = open(self.folder / "log", "ab")
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.log, text=True,
                                        preexec_fn=in_child, cwd=ROOT)
        first = self.process.stdout.readline()
        if "http://127.0.0.1:" not in first:
            raise RuntimeError((self.folder / "log").read_text())
        self.port = int(first.rsplit(":", 1)[1].rstrip("/\n"))
        doors = (self.folder / "data" / "demo-doors").read_text().split()
        self.tokens = dict(zip(doors[::2], doors[1::2]))
        return self

    def kill(self):
        self.process.kill()
        self._gone()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self._gone()

    def _gone(self):
        code = self.process.wait(60)
        self.process.stdout.close()
        self.log.close()
        self.process = None
        return code

    def close(self):
        if self.process:
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def visitor(self, account=None):
        visitor = Visitor(self.port)
        if account:
            visitor.sign_in(self.tokens[account])
            visitor.account = account
        return visitor

class Visitor:
    """One connection, and the cookie that it was given."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookie = None

    def close(self):
        self.connection.close()

    def ask(self, method, path, body=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookie:
            headers["Cookie"] = self.cookie
        if isinstance(body, (dict, list)):
            body = json.dumps(body)
            headers.setdefault("Content-Type", "application/json")
        self.connection.request(method, path, body, headers)
        try:
            return Reply(self.connection.getresponse())
        except http.client.RemoteDisconnected:  # closed for being idle long; what comes to the same twice is asked anew, as by browsers
            if method == "POST":
                raise
            self.connection.close()
            self.connection.request(method, path, body, headers)
            return Reply(self.connection.getresponse())

    def sign_in(self, token):
        reply = self.ask("POST", "/v1/session", {"token": token})
        assert reply.status == 200, reply.body
        self.cookie = reply.headers["set-cookie"].split(";")[0]

    # What someone does on the way to a plan.

    def mine(self, rest):
        return f"/v1/clients/{self.account}/{rest}"

    def propose(self):
        return self.ask("POST", self.mine("proposal/first"))

    def hold(self, proposal, key=None, plan="least-burden"):
        return self.ask("POST", self.mine("hold"), {"proposal": proposal, "plan": plan},
                        Idempotency_Key=key or new_key())

    def agree(self, hold):
        return self.ask("POST", self.mine("plan"), Idempotency_Key=hold)

def new_key():
    return secrets.token_hex(8)

def all_at_once(work, items):
    """Does the work for every item on a thread of its own, all from the same moment on; what came of each."""
    results = [None] * len(items)
    start = threading.Barrier(len(items))
    def run(i):
        start.wait()
        results[i] = work(items[i])
    threads = [threading.Thread(target=run, args=(i,)) for i in range(len(items))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
