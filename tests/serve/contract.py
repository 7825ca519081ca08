"""api/openapi.yaml, and whether an answer is one of those that it names."""
import json, re
import jsonschema, yaml
from server import ROOT

BASE = "https://meanwhile.example/"

def documents():
    for path in sorted((ROOT / "api").glob("*.schema.json")):
        yield BASE + path.name, json.loads(path.read_text())
    yield BASE + "openapi.yaml", yaml.safe_load((ROOT / "api" / "openapi.yaml").read_text())

class Contract:
    def __init__(self):
        self.documents = dict(documents())
        self.api = self.documents[BASE + "openapi.yaml"]
        self.asked = set()

    def operations(self):
        """(method, template, operation) of each."""
        for template, item in self.api["paths"].items():
            for method, operation in item.items():
                if method in ("get", "put", "post", "delete"):
                    yield method.upper(), template, operation

    def operation(self, method, path):
        path = path.split("?")[0]
        found = [(template, operation) for its, template, operation in self.operations()
                 if its == method and re.fullmatch(re.sub(r"\{[^/]*\}", "[^/]+", template), path)]
        # A literal segment goes before a captured one.
        return min(found, key=lambda one: one[0].count("{"), default=None)

    def schema(self, template, method, status, media):
        def step(text):
            return str(text).replace("~", "~0").replace("/", "~1")
        return "#/" + "/".join(map(step, ("paths", template, method.lower(), "responses", status, "content", media, "schema")))

    def breaches(self, method, path, reply):
        """What of an answer the contract does not have."""
        found = self.operation(method, path)
        if not found:
            return [f"{method} {path}: no such operation"]
        template, operation = found
        self.asked.add((method, template, reply.status))
        response = operation["responses"].get(str(reply.status))
        if response is None:
            return [f"{method} {template}: {reply.status} is not named: {reply.body[:200]}"]
        pointer = self.schema(template, method, reply.status, "")
        if "$ref" in response:
            pointer = response["$ref"] + "/content//schema"
            response = self.api["components"]["responses"][response["$ref"].rsplit("/", 1)[1]]
        media = reply.headers.get("content-type", "").split(";")[0]
        content = response.get("content", {})
        if not content:
            return [f"{method} {template}: {reply.status} has a body"] if reply.body else []
        if media not in content:
            return [f"{method} {template}: {reply.status} is {media}"]
        if not media.endswith("json"):
            return []
        pointer = pointer.replace("/content//schema", "/content/" + media.replace("/", "~1") + "/schema")
        return [f"{method} {template}: {reply.status}: {error.json_path}: {error.message[:200]}"
                for error in self.validator({"$ref": BASE + "openapi.yaml" + pointer}).iter_errors(reply.json())]

    def validator(self, schema):
        try:
            import referencing
            from referencing.jsonschema import DRAFT202012
            registry = referencing.Registry().with_resources(
                (uri, DRAFT202012.create_resource(document)) for uri, document in self.documents.items())
            return jsonschema.Draft202012Validator(schema, registry=registry)
        except ImportError:  # before jsonschema 4.18
            resolver = jsonschema.RefResolver(BASE + "openapi.yaml", self.api, store=self.documents)
            return jsonschema.Draft202012Validator(schema, resolver=resolver)
