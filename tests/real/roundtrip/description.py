"""A description as a plain value tree, and its named schemas raised to JSON Schema 2020-12."""

import json
import re
from pathlib import Path
from urllib.parse import quote, unquote

import yaml

ONE = ("items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else")
ONE += ("unevaluatedItems", "unevaluatedProperties")
MANY = ("allOf", "oneOf", "anyOf", "prefixItems")
BY_NAME = ("properties", "patternProperties", "dependentSchemas", "$defs")
WORDS = ("description", "title", "externalDocs", "xml", "deprecated", "default", "example", "examples")


class Core(yaml.CSafeLoader):
    """YAML with the core schema of 1.2: neither dates nor `yes` and `no` are anything but text."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
]:
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value, 0 if node.value[1:2] in "xo" and node.value[1:] else 10))


class Elsewhere(Exception):
    """A reference to what is no named schema of this file."""


def as_python(pattern):
    """A pattern of ECMA 262 as one of Python, or nothing."""
    try:
        pattern = "(?a)" + re.sub(r"\$$", r"\\Z", pattern)
        re.compile(pattern)
        return pattern
    except (re.error, TypeError):
        return None


class Description:
    def __init__(self, path):
        text = Path(path).read_text(encoding="utf-8-sig")
        self.root = json.loads(text) if text.lstrip().startswith("{") else yaml.load(text, Core)
        self.is_2 = "swagger" in self.root
        self.has_nullable = self.is_2 or str(self.root.get("openapi")).startswith("3.0")
        self.place = "/definitions/" if self.is_2 else "/components/schemas/"
        holder = self.root if self.is_2 else self.root.get("components") or {}
        self.authored = holder.get("definitions" if self.is_2 else "schemas") or {}
        self.schemas = {name: self.raised(schema) for name, schema in self.authored.items()}
        self.reached = self.reachable()
        self.extended = {}
        for name, schema in self.schemas.items():
            for part in schema.get("allOf", []) if isinstance(schema, dict) else []:
                if isinstance(part, dict) and "$ref" in part:
                    self.extended.setdefault(part["$ref"], []).append(name)

    def reference(self, name):
        """The reference to a named schema, raised."""
        return "#/$defs/" + quote(name.replace("~", "~0").replace("/", "~1"), safe="~")

    def raised(self, schema):
        if not isinstance(schema, dict):
            return schema if isinstance(schema, bool) else True
        if isinstance(schema.get("$ref"), str) and self.has_nullable:
            return {"$ref": self.target(schema["$ref"])}
        raised = {}
        for key, value in schema.items():
            if key in ONE and isinstance(value, (dict, bool)):
                raised[key] = self.raised(value)
            elif key in MANY and isinstance(value, list):
                raised[key] = [self.raised(part) for part in value]
            elif key in BY_NAME and isinstance(value, dict):
                raised[key] = {name: self.raised(part) for name, part in value.items()}
            elif key == "$ref":
                raised[key] = self.target(value)
            elif key == "required" and not isinstance(value, list):
                pass
            elif key not in WORDS and not key.startswith("x-"):
                raised[key] = value
        self.mend(raised)
        if isinstance(raised.get("discriminator"), str):
            raised["discriminator"] = {"propertyName": raised["discriminator"]}
        nullable = self.has_nullable and (schema.get("nullable") is True or schema.get("x-nullable") is True)
        return self.or_null(raised) if nullable else raised

    @staticmethod
    def mend(raised):
        """What is no 2020-12, and what is meant: limits with flags beside them, files, patterns, objects that do not say so."""
        for flag, limit in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
            if isinstance(raised.get(flag), bool):
                if raised.pop(flag) and limit in raised:
                    raised[flag] = raised.pop(limit)
        if raised.get("type") == "file":
            del raised["type"]
        for key in ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "multipleOf"):
            if not isinstance(raised.get(key, 0), (int, float)):
                del raised[key]
        if "properties" in raised and "type" not in raised:
            raised["type"] = "object"
        if "pattern" in raised:
            raised["pattern"] = as_python(raised["pattern"])
            if raised["pattern"] is None:
                del raised["pattern"]

    @staticmethod
    def or_null(raised):
        raised.pop("nullable", None)
        if not raised:
            return {"type": "null"}
        if isinstance(raised.get("type"), str) and not any(key in raised for key in ("oneOf", "anyOf", "allOf")):
            raised["type"] = [raised["type"], "null"]
            if "enum" in raised and None not in raised["enum"]:
                raised["enum"] = [*raised["enum"], None]
            return raised
        return {"anyOf": [raised, {"type": "null"}]}

    def target(self, reference):
        name = self.named(reference)
        if name is None:
            return reference
        rest = reference[1:][len(self.place):].split("/")[1:]
        return "/".join([self.reference(name), *rest])

    def named(self, reference):
        """The named schema in which a reference ends."""
        if not isinstance(reference, str) or not reference.startswith("#" + self.place):
            return None
        first = reference[1:][len(self.place):].split("/")[0]
        return unquote(first).replace("~1", "/").replace("~0", "~")

    def at(self, pointer):
        """The raised schema at a pointer below the named schemas, and the name if it is one itself."""
        if not pointer.startswith(self.place):
            raise Elsewhere
        return self.resolve("#/$defs/" + pointer[len(self.place):])

    def resolve(self, reference):
        """The schema that a raised reference names, and its name."""
        if not reference.startswith("#/$defs/"):
            raise Elsewhere
        steps = [unquote(step).replace("~1", "/").replace("~0", "~") for step in reference[len("#/$defs/"):].split("/")]
        schema = self.schemas
        for step in steps:
            if isinstance(schema, list) and step.isdigit() and int(step) < len(schema):
                schema = schema[int(step)]
            elif isinstance(schema, dict) and step in schema:
                schema = schema[step]
            else:
                raise Elsewhere
        return schema, steps[0] if len(steps) == 1 else None

    def reachable(self):
        """The named schemas that operations reach."""
        found, open_ = set(), [value for key, value in self.root.items() if key in ("paths", "webhooks")]
        parts = ("parameters", "responses", "requestBodies", "headers", "callbacks", "pathItems")
        seen = set()
        while open_:
            node = open_.pop()
            if isinstance(node, list):
                open_.extend(node)
            elif isinstance(node, dict):
                open_.extend(node.values())
                mapping = node.get("discriminator")
                mapped = (mapping.get("mapping") or {}).values() if isinstance(mapping, dict) else ()
                for reference in [node.get("$ref"), *mapped]:
                    if not isinstance(reference, str) or reference in seen:
                        continue
                    seen.add(reference)
                    name = self.named(reference)
                    if name is not None and name in self.authored:
                        found.add(name)
                        open_.append(self.authored[name])
                    elif any(f"/{part}/" in reference for part in parts):
                        open_.append(self.node(reference))
        return found

    def node(self, reference):
        node = self.root
        for step in unquote(reference.lstrip("#/")).split("/"):
            node = node.get(step.replace("~1", "/").replace("~0", "~")) if isinstance(node, dict) else None
        return node
