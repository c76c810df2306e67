"""Members that a schema describes, though their type is any JSON value."""

import re

# What leaves a value free: an object or a list of which nothing more is said.
BARE = {"type", "additionalProperties", "items", "minItems", "maxItems", "minProperties", "maxProperties", "uniqueItems", "format"}
NOTHING = (None, True, {})


class Free:
    def __init__(self, description):
        self.description = description

    def described(self, schema, fields):
        """Which of these fields, of any JSON value, are members that the schema describes."""
        named = {plain(name): member for name, member in self.members(schema, 0)}
        return [field for field in fields if plain(field) in named and self.speaks(named[plain(field)], 0)]

    def members(self, schema, depth):
        if not isinstance(schema, dict) or depth > 9:
            return
        if "$ref" in schema:
            yield from self.members(self.target(schema), depth + 1)
        for part in schema.get("allOf", []):
            yield from self.members(part, depth + 1)
        yield from schema.get("properties", {}).items()

    def speaks(self, schema, depth):
        if not isinstance(schema, dict) or depth > 9:
            return False
        if "$ref" in schema:
            return self.speaks(self.target(schema), depth + 1)
        types = schema.get("type")
        types = [types] if isinstance(types, str) else types or ["object"]
        is_bare = set(schema) <= BARE and set(types) & {"object", "array"}
        of_items = [schema.get("items"), schema.get("additionalProperties")]
        if is_bare:
            return any(self.speaks(part, depth + 1) for part in of_items if part not in NOTHING)
        return bool(schema)

    def target(self, schema):
        return self.description.resolve(schema["$ref"])[0]


def plain(name):
    return re.sub(r"[^a-z0-9]", "", name.lower())
