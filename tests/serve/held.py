import unittest

from contract import Contract
from server import Server

class Held(unittest.TestCase):
    """A server that nurse asks; every answer is held against the contract."""

    program = ""

    @classmethod
    def setUpClass(cls):
        cls.contract = Contract()
        cls.server = Server(cls.program).start()
        cls.addClassCleanup(cls.server.close)

    def setUp(self):
        self.client = self.server.visitor("nurse")
        self.addCleanup(self.client.close)

    def ask(self, visitor, method, path, body=None, expected=200, **headers):
        reply = visitor.ask(method, path, body, **headers)
        self.assertEqual(reply.status, expected, (method, path, reply.body[:300]))
        self.assertEqual(self.contract.breaches(method, path, reply), [])
        return reply

    def mine(self, method, rest, body=None, expected=200, **headers):
        return self.ask(self.client, method, self.client.mine(rest), body, expected, **headers)
