from held import Held
from server import Server

class Running(Held):
    """A server for each test, whose staff begin a run that takes long; `about` is its path, and what staff hear of it."""

    about = ""
    demo = "examples"

    def setUp(self):
        super().setUp()
        self.server = Server(self.program, demo=self.demo).start()  # of its own: it has one run at a time
        self.addCleanup(self.server.close)
        self.staff = self.visitor("desk")

    def visitor(self, account):
        visitor = self.server.visitor(account)
        self.addCleanup(visitor.close)
        return visitor

    def listen(self):
        listener = self.visitor("desk")
        listener.connection.request("GET", "/v1/events", headers={"Cookie": listener.cookie})
        return listener.connection.getresponse()

    def run_there(self):
        return self.ask(self.staff, "GET", f"/v1/{self.about}").json().get("run")

    def until(self, stream, done):
        """The run once that can be said of it, asked whenever there is something new."""
        while not done(run := self.run_there()):
            while not stream.readline().startswith(f"event: {self.about}".encode()):
                pass
        return run

    def finished(self, stream):
        return self.until(stream, lambda run: run["state"] != "running")
