"""Members that a schema describes, though their type is any JSON value."""

import re

# What leaves a value free: an object or a list of which nothing more is said.
BARE = {"additionalProperties", "nullable", "readOnly", "writeOnly", "items", "minItems", "maxItems", "minProperties", "maxProperties", "uniqueItems", "format"}
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
        branches = [part for key in ("allOf", "oneOf", "anyOf") for part in schema.get(key, [])]
        if any(self.speaks(part, depth + 1) for part in branches):
            return True
        own = {key: value for key, value in schema.items() if key not in ("allOf", "oneOf", "anyOf") and not is_neutral(key, value)}
        types = own.pop("type", [])
        types = {types} if isinstance(types, str) else set(types)
        if types <= {"object", "array", "null"} and set(own) <= BARE:
            return any(self.speaks(own[key], depth + 1) for key in ("items", "additionalProperties") if own.get(key) not in NOTHING)
        return True

    def target(self, schema):
        return self.description.resolve(schema["$ref"])[0]


def plain(name):
    return re.sub(r"[^a-z0-9]", "", name.lower())


def is_neutral(key, value):
    """Whether a keyword leaves the kind of value open: nothing is listed under it, or only values that no type holds."""
    listed = value if key == "enum" else [value]
    is_composed = key in ("enum", "const") and all(isinstance(one, (dict, list)) for one in listed)
    return is_composed or (key in ("properties", "required") and not value)
